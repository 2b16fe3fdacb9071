"""Rasa's only door: `/webhooks/amparo/{turn,parse,ready}`, on loopback, for the bot server alone."""

from __future__ import annotations

import hmac
import logging
import os
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from rasa_runtime import action_guard, canonical_state, quiet_logs, turn_store
from rasa_runtime.output import TurnOutput
from rasa_runtime.request_shape import MAX_BYTES, BadRequest, TextRequest, TurnRequest, read_texts, read_turn
from rasa_runtime.ruled_out import heard_without
from rasa_runtime.turn import Turn, serving

logger = logging.getLogger("rasa_runtime.connector")
Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]
RANKED = 5
SMOKE_TEXT = "hola"


class TurnFailed(RuntimeError):
    """Rasa gave no turn that counts."""


class AmparoInput(InputChannel):
    """The channel that the bot server speaks to; `AMPARO_RASA_TOKEN` is its only key."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    @classmethod
    def name(cls) -> str:
        """The path under `/webhooks/`."""
        return "amparo"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> AmparoInput:
        """Installs store, guards and quiet logs; RuntimeError without a token (fail closed)."""
        token = os.environ.get("AMPARO_RASA_TOKEN", "")
        if len(token) < 16:
            raise RuntimeError("AMPARO_RASA_TOKEN is missing or too short")
        turn_store.install()
        action_guard.install()
        quiet_logs.install()
        return cls(token)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The three routes, each behind the token."""
        routes = Blueprint("amparo")
        routes.add_route(self._guarded(_turn), "/turn", methods=["POST"])
        routes.add_route(self._guarded(_parse), "/parse", methods=["POST"])
        routes.add_route(self._guarded(_ready), "/ready", methods=["GET"])
        return routes

    def _guarded(self, handler: Handler) -> Handler:
        """The handler behind token and size, with errors that say nothing of what was sent."""

        @wraps(handler)
        async def guarded(request: Request) -> HTTPResponse:
            if not self._knows(request.headers.get("authorization", "")):
                return json({"error": "unauthorized"}, status=401)
            if len(request.body) > MAX_BYTES:
                return json({"error": "too_large"}, status=413)
            return await _answered(handler, request)

        return guarded

    def _knows(self, authorization: str) -> bool:
        return hmac.compare_digest(authorization.encode(errors="surrogateescape"), b"Bearer " + self._token)


async def _answered(handler: Handler, request: Request) -> HTTPResponse:
    try:
        return await handler(request)
    except BadRequest as error:
        return json({"error": "bad_request", "field": str(error)}, status=400)
    except canonical_state.StateUnknown as error:
        return json({"error": "state_unknown", "field": str(error)}, status=400)
    except Exception as error:  # noqa: BLE001  # the one handler of this app: no text leaves it
        logger.error(  # noqa: TRY400  # a traceback may carry what was said
            "turn_failed", extra={"error": type(error).__name__}
        )
        return json({"error": "turn_failed"}, status=500)


async def _turn(request: Request) -> HTTPResponse:
    agent: Agent = request.app.ctx.agent
    return json(await take_turn(agent, read_turn(request.body)))


async def _parse(request: Request) -> HTTPResponse:
    agent: Agent = request.app.ctx.agent
    asked = read_texts(request.body)
    parses = [_understood(await _heard_without(agent, each, asked.language)) for each in asked.texts]
    return json({"parses": parses})


async def _parsed(agent: Agent, text: str, language: str | None) -> Any:
    if agent.processor is None:
        raise TurnFailed("not ready")
    return await agent.processor.parse_message(UserMessage(text, metadata=_spoken_in(language)))


async def _ready(request: Request) -> HTTPResponse:
    agent: Agent | None = getattr(request.app.ctx, "agent", None)
    ready = agent is not None and await gives_a_reply(agent)
    return json({"ready": ready}, status=200 if ready else 503)


async def gives_a_reply(agent: Agent) -> bool:
    """Whether the running agent understands a greeting with some confidence, model and all."""
    if not agent.is_ready():
        return False
    understood = _understood(await agent.parse_message(SMOKE_TEXT))
    return bool(understood["intent"]["name"]) and len(understood["ranking"]) > 1


async def take_turn(agent: Agent, asked: TurnRequest) -> dict[str, Any]:
    """Gives Rasa one message and returns what it said, did and could not do, and the next state."""
    _check(agent, asked)
    output = TurnOutput(asked.channel)
    message = _message(asked, output)
    if asked.ruled_out and message.parse_data is None:
        message.parse_data = await _heard_without(agent, asked, asked.state.slots.get("language"))
    with serving(Turn(asked.turn, asked.state)) as turn:
        await agent.handle_message(message)
    if turn.saved is None:
        raise TurnFailed(asked.turn)
    return _answer(turn, turn.saved, output)


def _check(agent: Agent, asked: TurnRequest) -> None:
    domain = agent.domain
    if domain is None or not agent.is_ready():
        raise TurnFailed("not ready")
    canonical_state.check(asked.state, domain)
    if asked.parse_data and asked.parse_data["intent"]["name"] not in domain.intents:
        raise BadRequest("parse_data")


def _message(asked: TurnRequest, output: TurnOutput) -> UserMessage:
    parse_data = asked.parse_data and {"text": asked.text, **asked.parse_data}
    metadata = _spoken_in(asked.state.slots.get("language"))
    return UserMessage(
        asked.text, output, asked.turn, parse_data, input_channel=asked.channel, metadata=metadata
    )


async def _heard_without(
    agent: Agent, asked: TurnRequest | TextRequest, language: str | None
) -> dict[str, Any]:
    async def parse(text: str) -> dict[str, Any]:
        return dict(await _parsed(agent, text, language))

    return await heard_without(parse, asked.text, asked.rest, asked.ruled_out)


def _spoken_in(language: str | None) -> dict[str, str]:
    """What tells the classifier whose phrases to compare with."""
    return {"language": language} if language else {}


def _answer(turn: Turn, tracker: DialogueStateTracker, output: TurnOutput) -> dict[str, Any]:
    latest = tracker.latest_message
    return {
        "messages": output.messages,
        "executed": _executed(tracker, turn.events_before),
        "failed": turn.failed,
        "state": canonical_state.state_of(tracker).as_dict(),
        **_understood(latest.parse_data if latest else {}),
    }


def _executed(tracker: DialogueStateTracker, events_before: int) -> list[str]:
    return [
        event.action_name
        for event in list(tracker.events)[events_before:]
        if isinstance(event, ActionExecuted) and event.action_name not in (None, ACTION_LISTEN_NAME)
    ]


def _understood(parse: Any) -> dict[str, Any]:
    intent = parse.get("intent") or {}
    ranking = parse.get("intent_ranking") or [intent]
    return {
        "intent": _score(intent),
        "ranking": [_score(other) for other in ranking[:RANKED]],
        "decision": parse.get("decision", "act"),  # an intent that came decided is acted on
        "options": parse.get("options", []),
        "also": parse.get("also", []),
    }


def _score(intent: dict[str, Any]) -> dict[str, Any]:
    return {"name": intent.get("name"), "confidence": float(intent.get("confidence") or 0.0)}
