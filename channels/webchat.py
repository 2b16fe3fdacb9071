"""Chat over HTTP: open a session, send a message, hear a person, end. Parse → turn → render, nothing kept."""

import re
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from channels.body import read_object
from channels.bot_server import Answer, BotAway, BotRefused, BotServer
from channels.events import EventRelay
from channels.limits import Limits, Meter, Streams, neighbourhood
from channels.problems import Refusal
from channels.text import clean

SESSION = re.compile(r"[A-Za-z0-9_-]{1,128}")
TOKEN = re.compile(r"[\x21-\x7e]{1,512}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
POSITION = re.compile(r"[0-9]{1,18}")
REFUSED = {
    401: "token-wrong",
    403: "token-wrong",
    404: "session-unknown",
    409: "session-busy",
    410: "session-ended",
    413: "text-too-long",
    422: "wrong-input",
    429: "too-many-requests",
}
WAIT = {"session-busy": {"Retry-After": "2"}, "too-many-requests": {"Retry-After": "5"}}
CHALLENGE = {"WWW-Authenticate": "Bearer"}


class WebChat:
    """The four calls of the web chat."""

    def __init__(self, bot: BotServer, limits: Limits) -> None:
        self._bot, self._limits = bot, limits
        self._opened, self._sent, self._requests = (
            Meter(limits.opened),
            Meter(limits.sent),
            Meter(limits.requests),
        )
        self._streams = Streams(limits)

    def router(self) -> APIRouter:
        """The routes under /chat."""
        router = APIRouter(prefix="/chat/sessions")
        router.add_api_route("", self.open, methods=["POST"])
        router.add_api_route("/{session}/messages", self.send, methods=["POST"])
        router.add_api_route("/{session}/events", self.events, methods=["GET"])
        router.add_api_route("/{session}", self.end, methods=["DELETE"])
        return router

    async def open(self, request: Request) -> Response:
        """201 with session, token, notice and first question (L1, L90: said before anything is asked)."""
        address = self._count(request)
        self._opened.take(address)
        body = await read_object(request, self._limits.chat_body, self._limits.body_seconds)
        answer = await self._turn("/turns/chat/open", {"language": _language(body)})
        return _render(answer, "session", "token", "messages", "state", status=201)

    async def send(self, request: Request, session: str) -> Response:
        """200 with the bot's messages; the same `client_message_id` gets the same answer again."""
        self._count(request)
        credentials = _credentials(request, session)
        self._sent.take(tuple(credentials.values()))
        body = await read_object(request, self._limits.chat_body, self._limits.body_seconds)
        message = {"client_message_id": self._message_id(body), "text": self._text(body)}
        return _render(await self._turn("/turns/chat", {**credentials, **message}), "messages", "state")

    async def end(self, request: Request, session: str) -> Response:
        """200 with the goodbye; the conversation is over for good."""
        self._count(request)
        answer = await self._turn("/turns/chat/end", _credentials(request, session))
        return _render(answer, "messages", "state")

    async def events(self, request: Request, session: str) -> Response:
        """Server-sent events after `Last-Event-ID` or `?after=`."""
        address = self._count(request)
        credentials = _credentials(request, session)
        after = request.headers.get("last-event-id") or request.query_params.get("after") or "0"
        if not POSITION.fullmatch(after):
            raise Refusal("wrong-input", "La posición de los avisos debe ser un número.")
        self._streams.check(address)
        relay = EventRelay(self._bot, self._limits, **credentials, after=int(after))
        try:
            return await relay.open(self._streams.counted(address))
        except (BotAway, BotRefused) as failure:
            raise _refusal(failure) from None

    def _count(self, request: Request) -> str:
        address = neighbourhood(request.client.host if request.client else None)
        self._requests.take(address)
        return address

    async def _turn(self, path: str, body: dict[str, str]) -> Answer:
        try:
            return await self._bot.post(path, body, seconds=self._limits.turn_seconds)
        except (BotAway, BotRefused) as failure:
            raise _refusal(failure) from None

    def _message_id(self, body: dict[str, Any]) -> str:
        given, most = body.get("client_message_id"), self._limits.client_message_id
        if not isinstance(given, str) or not 1 <= len(given) <= most or not given.isprintable():
            raise Refusal("wrong-input", f"client_message_id debe ser un texto de 1 a {most} caracteres.")
        return given

    def _text(self, body: dict[str, Any]) -> str:
        given, most = body.get("text"), self._limits.text
        if not isinstance(given, str):
            raise Refusal("wrong-input", "text debe ser un texto.")
        text = clean(given)
        if not text:
            raise Refusal("text-empty")
        if len(text) > most:
            raise Refusal(
                "text-too-long",
                f"Su mensaje tiene {len(text)} caracteres y el máximo es {most}. Envíelo en varias partes.",
                maximum=most,
            )
        return text


def _language(body: dict[str, Any]) -> str:
    given = body.get("language", "es")
    if not isinstance(given, str) or not LANGUAGE.fullmatch(given):
        raise Refusal("wrong-input", "language debe ser el código de un idioma, por ejemplo es.")
    return given


def _credentials(request: Request, session: str) -> dict[str, str]:
    headers = request.headers.getlist("authorization")
    scheme, _, token = headers[0].partition(" ") if len(headers) == 1 else ("", "", "")
    token = token.strip(" ")
    if scheme.lower() != "bearer" or not TOKEN.fullmatch(token):
        raise Refusal("token-missing", headers=CHALLENGE)
    if not SESSION.fullmatch(session):
        raise Refusal("session-unknown")
    return {"session": session, "token": token}


def _refusal(failure: BotAway | BotRefused) -> Refusal:
    kind = REFUSED.get(failure.status) if isinstance(failure, BotRefused) else None
    if kind is None:
        return Refusal("unavailable", headers={"Retry-After": "5"})
    return Refusal(kind, headers=CHALLENGE if kind == "token-wrong" else WAIT.get(kind))


def _render(answer: Answer, *names: str, status: int = 200) -> Response:
    try:
        return JSONResponse({name: answer[name] for name in names}, status)
    except KeyError:
        raise Refusal("unavailable", headers={"Retry-After": "5"}) from None
