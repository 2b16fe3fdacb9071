"""What the connector's routes accept; everything else is refused without repeating any of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from rasa_runtime.canonical_state import State

MAX_BYTES = 64 * 1024
MAX_TEXTS = 500
CHANNELS = frozenset({"chat", "voice"})
OBEYED_BY_RASA = frozenset({"restart", "back", "session_start"})
"""Intents that RulePolicy obeys from anyone: never accepted from outside."""

_COMMAND = re.compile(r"^[\s/]+")
_NAME = re.compile(r"^[A-Za-z0-9_.:-]{1,128}$")


class BadRequest(ValueError):
    """The body is not of the agreed shape; names the field, never its value."""


@dataclass(frozen=True)
class TurnRequest:
    """A checked body of `/turn`."""

    turn: str
    channel: str
    text: str
    parse_data: dict[str, Any] | None
    state: State
    ruled_out: frozenset[str] = frozenset()  # intents that the words themselves exclude
    rest: str = ""  # the text without those words


@dataclass(frozen=True)
class TextRequest:
    """One text to parse, and what its own words exclude, as in a turn."""

    text: str
    ruled_out: frozenset[str] = frozenset()
    rest: str = ""


@dataclass(frozen=True)
class ParseRequest:
    """A checked body of `/parse`: all texts in one language."""

    texts: list[TextRequest]
    language: str | None


def only_text(text: str) -> str:
    """The text without leading slashes, which Rasa would obey (`/restart`, `/intent{…}`)."""
    return _COMMAND.sub("", text).strip()


def read_turn(body: bytes) -> TurnRequest:
    """The turn asked for; BadRequest names the first field that is wrong."""
    data = _object(body, {"turn", "channel", "text", "parse_data", "state", "language", "ruled_out", "rest"})
    parse_data = _parse_data(data.get("parse_data"))
    text = _text(data.get("text"), parse_data)
    channel = _name(data.get("channel"), "channel")
    _require(channel in CHANNELS, "channel")
    state = _state(data.get("state"), data.get("language"))
    turn = _name(data.get("turn"), "turn")
    return TurnRequest(turn, channel, text, parse_data, state, *_excluded(data))


def read_texts(body: bytes) -> ParseRequest:
    """The texts to parse, each by itself or with `ruled_out` and `rest`; none may be blank."""
    data = _object(body, {"texts", "language"})
    texts, language = data.get("texts"), data.get("language")
    _require(isinstance(texts, list) and len(texts) <= MAX_TEXTS, "texts")
    _require(language is None or isinstance(language, str), "language")
    return ParseRequest([_text_request(each) for each in texts or []], language)


def _text_request(value: Any) -> TextRequest:
    if not isinstance(value, dict):
        return TextRequest(_text(value, None))
    _require({"text", "ruled_out", "rest"}.issuperset(value), "texts")
    return TextRequest(_text(value.get("text"), None), *_excluded(value))


def _excluded(data: dict[str, Any]) -> tuple[frozenset[str], str]:
    """The intents ruled out, and what was said besides."""
    ruled_out, rest = data.get("ruled_out", []), data.get("rest", "")
    _require(isinstance(ruled_out, list), "ruled_out")
    _require(isinstance(rest, str), "rest")
    return frozenset(_name(name, "ruled_out") for name in ruled_out), only_text(rest)


def _require(condition: bool, field: str) -> None:
    if not condition:
        raise BadRequest(field)


def _object(body: bytes, fields: set[str]) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("json") from None
    _require(isinstance(data, dict) and fields.issuperset(data), "fields")
    return dict(data)


def _name(value: Any, field: str) -> str:
    _require(isinstance(value, str) and bool(_NAME.match(value)), field)
    return str(value)


def _text(value: Any, parse_data: dict[str, Any] | None) -> str:
    _require(isinstance(value, str) or (value is None and parse_data is not None), "text")
    text = only_text(value or "")
    _require(bool(text) or parse_data is not None, "text")
    return text


def _parse_data(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    _require(isinstance(value, dict) and isinstance(value.get("intent"), dict), "parse_data")
    intent, entities = value["intent"], value.get("entities", [])
    name = _name(intent.get("name"), "parse_data")
    confidence = intent.get("confidence", 1.0)
    _require(name not in OBEYED_BY_RASA and isinstance(confidence, (int, float)), "parse_data")
    _require(isinstance(entities, list) and all(map(_is_entity, entities)), "parse_data")
    return {"intent": {"name": name, "confidence": float(confidence)}, "entities": entities}


def _is_entity(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("entity"), str) and "value" in value


def _state(value: Any, language: Any) -> State:
    _require(isinstance(value, dict) and {"loop", "requested_slot", "slots"}.issuperset(value), "state")
    loop, requested, slots = value.get("loop"), value.get("requested_slot"), value.get("slots", {})
    _require(loop is None or isinstance(loop, str), "state")
    _require(requested is None or (isinstance(requested, str) and loop is not None), "state")
    _require(isinstance(slots, dict), "state")
    _require(language is None or isinstance(language, str), "language")
    return State(loop, requested, {**slots, **({"language": language} if language else {})})
