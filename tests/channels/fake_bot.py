"""A bot server that knows no law: it answers `channels` by the contract and notes what it was asked."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

TOKEN = "token-of-the-session"
SESSION = "session-1"
ENDED_SESSION = "session-ended"
GOING_ON = {"human": False, "ended": False}
NOTICE: dict[str, Any] = {
    "text": (
        "Soy el asistente automático de Seguros Norte. Usamos sus datos, con nuestros proveedores, para "
        "atenderle y llevar su póliza. Aquí puede verlos, corregirlos, borrarlos, oponerse y ejercer "
        "sus demás derechos. ¿En qué le ayudo?"
    ),
    "buttons": [
        {"title": "Más información", "payload": "opaque-more"},
        {"title": "Hablar con una persona", "payload": "opaque-person"},
    ],
}
QUESTION: dict[str, Any] = {
    "text": "¿Guardamos este chat como prueba? Puede retirarlo cuando quiera; si no, le atiendo igual.",
    "buttons": [
        {"title": "Sí, guardar", "payload": "opaque-yes"},
        {"title": "No guardar", "payload": "opaque-no"},
    ],
}
ARCHIVE = b"PK\x03\x04"
SECOND_LAYER: dict[str, Any] = {
    "title": "Información sobre sus datos",
    "sections": [
        {
            "heading": "Responsable",
            "paragraphs": ["Seguros Norte, S.A. <script>alert(1)</script>", "Calle Mayor, 1."],
        },
        {"heading": "Sus derechos", "paragraphs": ["Puede ver, corregir y borrar sus datos."]},
    ],
    "version": "2026-11-01",
}
CHOICES: dict[str, Any] = {
    "title": "Sus preferencias de publicidad",
    "introduction": ["Es voluntario <script>alert(1)</script>."],
    "choices": [
        {
            "purpose": f"marketing_{name}",
            "question": f"¿Quiere recibir publicidad por {said}?",
            "state": "Ahora: no.",
        }
        for name, said in (("email", "correo"), ("sms", "SMS"))
    ],
    "until": "23 de diciembre de 2026",
}
VISIT, VISIT_TOKEN, NEW_TOKEN = "a" * 32, "t" * 43, "n" * 43
OWN_PAGE: dict[str, Any] = {
    "facts": [{"name": "Nombre", "value": "Ana <script>alert(1)</script>"}],
    "has_address": True,
    "contracts": [{"reference": "P2024001", "product": "Hogar"}],
    "notes": ["No le enviamos publicidad por los medios que nos dijo."],
    "introduction": CHOICES["introduction"],
    "choices": CHOICES["choices"],
    "requests": [
        {
            "name": "Acceso",
            "reference": "1234567897",
            "state": "En trámite",
            "received": "hoy",
            "due": "mañana",
        }
    ],
    "incidents": [],
    "recordings": [
        {"id": "b" * 32, "when": "23 de noviembre de 2026, 11:00", "length": "40 s", "kept": True},
        {"id": "c" * 32, "when": "22 de noviembre de 2026, 11:00", "length": "2 min 05 s", "kept": False},
    ],
    "copies": [{"id": "d" * 32, "until": "23 de diciembre de 2026"}],
}
REPLIES = {
    "opaque-yes": "De acuerdo: guardamos este chat como prueba.",
    "opaque-no": "De acuerdo: no lo guardamos. ¿En qué le ayudo?",
    "opaque-more": "Seguros Norte, S.A. es el responsable de sus datos.",
    "script": "<script>document.title = 'roto'</script><img src=x onerror=\"document.title = 'roto'\"> & fin",
    "borrar": "Su solicitud de supresión queda registrada.\nReferencia: 1234567897\nAntes del 23/12/2026.",
}


@dataclass
class FakeBot:
    """Answers like the bot server. `status`, `delay`, `raw`, … change how; `asked` notes what came."""

    status: int | None = None
    delay: float = 0.0
    raw: bytes | None = None
    missing: tuple[str, ...] = ()
    directives: list[dict[str, Any]] = field(default_factory=lambda: [{"type": "hangup"}])
    events: list[dict[str, Any]] = field(default_factory=list)
    failures: int = 0
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    human: bool = False
    ended: bool = False
    proven: bool = False

    def app(self) -> "FakeBotApp":
        """The ASGI application."""
        return FakeBotApp(self)

    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [path for path, _ in self.asked]

    def messages(self) -> list[dict[str, Any]]:
        """The messages that came."""
        return [body for path, body in self.asked if path == "/turns/chat"]

    def state(self) -> dict[str, bool]:
        """The state of the one conversation."""
        return {"human": self.human, "ended": self.ended}


class FakeBotApp:
    """The routes of the contract."""

    def __init__(self, bot: FakeBot) -> None:
        self._bot = bot
        self._routes = Starlette(
            routes=[
                Route("/turns/chat/open", self.open, methods=["POST"]),
                Route("/turns/chat", self.say, methods=["POST"]),
                Route("/turns/chat/end", self.end, methods=["POST"]),
                Route("/events/chat/{session}", self.events),
                Route("/turns/voice", self.voice, methods=["POST"]),
                Route("/portal/second-layer", self.second_layer),
                Route("/portal/consents/look", self.choices, methods=["POST"]),
                Route("/portal/consents/answer", self.choices, methods=["POST"]),
                Route("/portal/download/look", self.link, methods=["POST"]),
                Route("/portal/download/code", self.link, methods=["POST"]),
                Route("/portal/download/open", self.download, methods=["POST"]),
                Route("/portal/visit/open", self.visit, methods=["POST"]),
                Route("/portal/visit/code", self.visit, methods=["POST"]),
                Route("/portal/visit/enter", self.enter, methods=["POST"]),
                Route("/portal/visit/look", self.own, methods=["POST"]),
                Route("/portal/visit/choices", self.visit, methods=["POST"]),
                Route("/portal/visit/recording", self.audio, methods=["POST"]),
                Route("/portal/visit/copy", self.download, methods=["POST"]),
                Route("/portal/visit/leave", self.visit, methods=["POST"]),
                Route("/readyz", self.ready),
            ]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Misbehave as told, else route."""
        bot = self._bot
        if scope["type"] != "http":
            return
        headers = dict(scope["headers"])
        bot.authorizations.append(headers.get(b"authorization", b"").decode())
        await asyncio.sleep(bot.delay)
        if bot.raw is not None:
            await Response(bot.raw, bot.status or 200)(scope, receive, send)
        elif bot.status is not None:
            await JSONResponse({"detail": "SECRET INSIDE"}, bot.status)(scope, receive, send)
        else:
            await self._routes(scope, receive, send)

    async def open(self, request: Request) -> Response:
        """A session with notice and question."""
        await self._note(request)
        body = {"session": SESSION, "token": TOKEN, "messages": [NOTICE, QUESTION], "state": GOING_ON}
        return JSONResponse(body, 201)

    async def say(self, request: Request) -> Response:
        """An answer; the same one for the same client_message_id."""
        bot, body = self._bot, await self._note(request)
        if bot.failures:
            bot.failures -= 1
            return JSONResponse({}, 503)
        if (refused := _refused(body)) is not None:
            return JSONResponse({}, refused)
        bot.human = bot.human or body["text"] in ("opaque-person", "Quiero hablar con una persona")
        text = REPLIES.get(body["text"], f"Ha escrito: {body['text']}")
        answer = {"messages": [{"text": text, "buttons": []}], "state": bot.state()}
        return JSONResponse(bot.answers.setdefault(body["client_message_id"], answer))

    async def link(self, request: Request) -> Response:
        """Every link is alive."""
        await self._note(request)
        return JSONResponse({"live": True})

    async def download(self, request: Request) -> Response:
        """Every code is right."""
        await self._note(request)
        return Response(ARCHIVE, media_type="application/zip")

    async def visit(self, request: Request) -> Response:
        """A visit, begun or gone on with."""
        await self._note(request)
        return JSONResponse({"session": VISIT, "token": VISIT_TOKEN}, 201)

    async def enter(self, request: Request) -> Response:
        """Every code is right but one."""
        body = await self._note(request)
        if body["code"] == "000000":
            return JSONResponse({}, 403)
        self._bot.proven = True
        return JSONResponse({"token": NEW_TOKEN})

    async def own(self, request: Request) -> Response:
        """The page of somebody, once proven."""
        await self._note(request)
        return JSONResponse({"proven": True, **OWN_PAGE} if self._bot.proven else {"proven": False})

    async def audio(self, request: Request) -> Response:
        """A recording."""
        await self._note(request)
        return Response(b"RIFF", media_type="audio/x-wav")

    async def end(self, request: Request) -> Response:
        """Goodbye."""
        body = await self._note(request)
        if (refused := _refused(body)) is not None:
            return JSONResponse({}, refused)
        self._bot.ended = True
        goodbye = {"text": "Gracias por escribirnos. Hasta pronto.", "buttons": []}
        return JSONResponse({"messages": [goodbye], "state": self._bot.state()})

    async def events(self, request: Request) -> Response:
        """A long poll of at most two seconds."""
        bot, after = self._bot, int(request.query_params["after"])
        session, token = request.path_params["session"], request.headers["x-chat-token"]
        bot.asked.append((request.url.path, {"after": after, "token": token}))
        if (refused := _refused({"session": session, "token": token})) is not None:
            return JSONResponse({}, refused)
        for _ in range(40):
            new = [event for event in bot.events if event["id"] > after]
            if new or bot.ended:
                return JSONResponse({"events": new, "state": bot.state()})
            await asyncio.sleep(0.05)
        return JSONResponse({"events": [], "state": bot.state()})

    async def voice(self, request: Request) -> Response:
        """403 without a signature, else the directives set."""
        body = await self._note(request)
        if body["signature"] is None:
            return JSONResponse({}, 403)
        return JSONResponse({"directives": self._bot.directives})

    async def second_layer(self, request: Request) -> Response:
        """The text of /privacidad."""
        self._bot.asked.append((request.url.path, dict(request.query_params)))
        return JSONResponse(SECOND_LAYER)

    async def choices(self, request: Request) -> Response:
        """The page of choices, however things stand."""
        await self._note(request)
        return JSONResponse(CHOICES)

    async def ready(self, _: Request) -> Response:
        """Ready unless something is missing."""
        missing = list(self._bot.missing)
        return JSONResponse({"ready": not missing, "missing": missing}, 503 if missing else 200)

    async def _note(self, request: Request) -> dict[str, Any]:
        body: dict[str, Any] = await request.json()
        self._bot.asked.append((request.url.path, body))
        return body


def _refused(credentials: dict[str, Any]) -> int | None:
    if credentials["session"] == ENDED_SESSION:
        return 410
    if credentials["session"] != SESSION:
        return 404
    return None if credentials["token"] == TOKEN else 401
