"""The private app on loopback: turns for channels, actions for Rasa, what portal pages need. Run as a module."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import httpx
import uvicorn
from fastapi import FastAPI, Header, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from rasa_sdk.executor import ActionExecutor
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.actions import all_actions
from bot.actions.means import Means
from bot.chat import authorise, end_chat, open_chat, take_chat_turn
from bot.chat_events import events_after
from bot.consent_page import add_consent_page
from bot.guard import Guard
from bot.incoming import MAX_TEXT
from bot.portal import add_portal
from bot.portal_visit import add_portal_visits
from bot.problems import PROBLEMS, handle, handle_unexpected, problem
from bot.rasa import RasaClient
from bot.turn import TurnTaker
from bot.twilio_signature import is_from_twilio
from bot.twilio_webhooks import TwilioWebhooks
from bot.understand import understand
from bot.voice import VoiceCalls
from services.controller_facts import second_layer
from settings import Settings, load
from settings.clock import Clock
from settings.secrets import internal_token
from store import Store, open_store

_POLL_SECONDS = 20.0
# Longer than any caller keeps an idle connection. uvicorn's own five seconds are httpx's too: a message sent after
# just so long a silence could meet a connection that is closing.
KEEP_ALIVE_SECONDS = 30


class Strict(BaseModel):
    """Bodies are exactly as agreed; anything else is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


class OpenChat(Strict):
    """A new chat."""

    language: str = Field(default="es", max_length=8)


class ChatSession(Strict):
    """Which chat, and the proof that it is the caller's."""

    session: str = Field(max_length=64)
    token: str = Field(max_length=128)


class ChatMessage(ChatSession):
    """One message of a chat."""

    text: str = Field(max_length=MAX_TEXT)
    client_message_id: str = Field(min_length=1, max_length=64)


class VoiceWebhook(Strict):
    """A webhook of Twilio's, as it came."""

    model_config = ConfigDict(extra="forbid", strict=False)  # JSON has no tuples

    path: str = Field(max_length=16_384)
    query: str = Field(max_length=16_384)
    params: list[tuple[str, str]] = Field(max_length=500)
    signature: str | None = Field(max_length=16_384)
    idempotency_token: str | None = Field(max_length=16_384)
    body_is_form: bool = True


def create_app(settings: Settings, store: Store) -> FastAPI:
    """The bot server over an open store."""
    twilio = httpx.Client(timeout=2.0)
    rasa = RasaClient(f"http://127.0.0.1:{settings.rasa_port}", internal_token(settings, "bot_to_rasa"))
    taker = TurnTaker(store, settings, rasa)
    webhooks = TwilioWebhooks(store, settings, VoiceCalls(store, settings, taker))
    executor = ActionExecutor()
    for action in all_actions(Means(store, settings, twilio)):
        executor.register_action(action)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        understand("hola")  # loads spaCy's rules now, not under the first person's turn
        yield
        await rasa.aclose()
        await asyncio.to_thread(twilio.close)
        store.close()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    for error in PROBLEMS:
        app.add_exception_handler(error, handle)
    app.add_exception_handler(Exception, handle_unexpected)
    app.add_middleware(Guard, settings=settings)
    _add_health(app, store, rasa)
    _add_chat(app, settings, store, taker)
    _add_voice(app, settings, webhooks)
    add_consent_page(app, settings, store)
    _add_actions(app, executor)
    add_portal(app, settings, store)
    add_portal_visits(app, settings, store)
    return app


def _add_health(app: FastAPI, store: Store, rasa: RasaClient) -> None:
    @app.get("/healthz")
    async def healthz() -> dict[str, bool]:
        return {"alive": True}

    @app.get("/readyz")
    async def readyz() -> JSONResponse:
        missing = [] if await rasa.ready() else ["rasa"]
        try:
            await asyncio.to_thread(_touch, store)
        except DBAPIError:
            missing.append("store")
        document = {"ready": not missing, "missing": missing}
        return JSONResponse(document, 503 if missing else 200)


def _add_chat(app: FastAPI, settings: Settings, store: Store, taker: TurnTaker) -> None:
    @app.post("/turns/chat/open", status_code=201)
    async def open_session(body: OpenChat) -> dict[str, Any]:
        return await asyncio.to_thread(open_chat, store, settings, body.language)

    @app.post("/turns/chat")
    async def message(body: ChatMessage) -> dict[str, Any]:
        await asyncio.to_thread(authorise, store, body.session, body.token)
        return await take_chat_turn(taker, body.session, body.text, body.client_message_id)

    @app.post("/turns/chat/end")
    async def end(body: ChatSession) -> dict[str, Any]:
        await asyncio.to_thread(authorise, store, body.session, body.token)
        return await asyncio.to_thread(end_chat, store, settings, body.session)

    @app.get("/events/chat/{session}")
    async def events(session: str, x_chat_token: Annotated[str, Header()], after: int = 0) -> dict[str, Any]:
        await asyncio.to_thread(authorise, store, session, x_chat_token)
        give_up = time.monotonic() + _POLL_SECONDS
        while True:
            found = await asyncio.to_thread(events_after, store, session, after)
            if found["events"] or time.monotonic() > give_up:
                return found
            await asyncio.sleep(1)

    @app.get("/portal/second-layer")
    async def second_layer_page(language: str = "es") -> dict[str, Any]:
        language = language if language in settings.dialogue.languages else "es"
        sections = [
            {"heading": each.heading, "paragraphs": list(each.paragraphs)}
            for each in second_layer(settings, language)
        ]
        title = f"Información sobre protección de datos de {settings.controller.short_name}"
        return {"title": title, "sections": sections}


def _add_voice(app: FastAPI, settings: Settings, webhooks: TwilioWebhooks) -> None:
    @app.post("/turns/voice")
    async def voice(body: VoiceWebhook) -> Response:
        if not is_from_twilio(settings, body.path, body.query, body.params, body.signature):
            return problem(403, "signature-wrong", "La firma no es de Twilio.")
        params = dict(body.params)
        if not params.get("CallSid"):
            return problem(422, "call-missing", "Falta CallSid.")
        directives = await webhooks.answer(body.path, body.query, params, body.idempotency_token)
        return JSONResponse({"directives": directives})


def _add_actions(app: FastAPI, executor: ActionExecutor) -> None:
    async def webhook(request: Request) -> JSONResponse:
        call = await request.json()
        call.setdefault("domain", {})
        call["domain"] = call["domain"] or {}
        result = await executor.run(call)
        return JSONResponse(result.model_dump() if result is not None else {"events": [], "responses": []})

    # Starlette's own route: FastAPI's parses, checks and serialises nothing here, and it is asked twice a turn.
    app.add_route("/webhook", webhook, methods=["POST"])


def _touch(store: Store) -> None:
    with store.reader() as read:
        read.session.execute(text("SELECT 1"))


def main() -> None:
    """Serve on loopback until stopped."""
    settings = load()
    store = open_store(settings, Clock(settings))
    app = create_app(settings, store)
    understand("hola")  # spaCy loads at its first use: better now than in somebody's first turn
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=settings.bot_port,
        access_log=False,
        log_level="warning",
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
    )


if __name__ == "__main__":
    main()
