"""What the connector accepts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa_runtime.request_shape import BadRequest, only_text, read_texts, read_turn

GOOD: dict[str, Any] = {
    "turn": "t-1",
    "channel": "chat",
    "text": "hola",
    "parse_data": None,
    "state": {"loop": None, "requested_slot": None, "slots": {}},
    "language": "es",
}
INTENT = {"intent": {"name": "affirm", "confidence": 1}, "entities": []}


def body(**changes: Any) -> bytes:
    """The good body with some fields changed."""
    return json.dumps({**GOOD, **changes}).encode()


def test_a_good_body_is_read() -> None:
    """With the language among the slots."""
    asked = read_turn(body())
    assert (asked.turn, asked.channel, asked.text) == ("t-1", "chat", "hola")
    assert asked.state.slots == {"language": "es"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("/restart", "restart"),
        (" / //intent{}", "intent{}"),
        ("\u2003/greet@1.0", "greet@1.0"),
        ("EXTERNAL: greet", "EXTERNAL: greet"),
        ("3/4 partes", "3/4 partes"),
    ],
)
def test_leading_slashes_are_stripped(text: str, kept: str) -> None:
    """Rasa obeys what begins with one."""
    assert only_text(text) == kept
    assert read_turn(body(text=text)).text == kept


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"turn": ""}, "turn"),
        ({"turn": "a b"}, "turn"),
        ({"channel": "fax"}, "channel"),
        ({"channel": ["chat"]}, "channel"),
        ({"text": None}, "text"),
        ({"text": "  \u00a0"}, "text"),
        ({"text": "///"}, "text"),
        ({"text": 3}, "text"),
        ({"parse_data": {"intent": {"name": "restart"}}}, "parse_data"),
        ({"parse_data": {"intent": "affirm"}}, "parse_data"),
        ({"parse_data": {**INTENT, "entities": [1]}}, "parse_data"),
        ({"state": None}, "state"),
        ({"state": {"loop": 1}}, "state"),
        ({"state": {"loop": None, "requested_slot": "x"}}, "state"),
        ({"state": {"slots": []}}, "state"),
        ({"state": {"other": 1}}, "state"),
        ({"language": 1}, "language"),
        ({"other": 1}, "fields"),
    ],
)
def test_a_bad_body_is_refused_by_field(changes: dict[str, Any], field: str) -> None:
    """The field is named, its value never."""
    with pytest.raises(BadRequest, match=f"^{field}$"):
        read_turn(body(**changes))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b"[" * 30000])
def test_what_is_not_a_json_object_is_refused(raw: bytes) -> None:
    """Also if it is deep."""
    with pytest.raises(BadRequest):
        read_turn(raw)


def test_a_decided_intent_needs_no_text() -> None:
    """Keys and buttons come as parse_data."""
    asked = read_turn(body(text=None, parse_data=INTENT))
    assert asked.text == "" and asked.parse_data == INTENT


def test_a_text_may_say_what_it_rules_out() -> None:
    said = {
        "text": "no borren, quiero una copia",
        "ruled_out": ["request_erasure"],
        "rest": "/quiero una copia",
    }
    plain, other = read_texts(json.dumps({"texts": ["hola", said]}).encode()).texts
    assert (plain.text, plain.ruled_out, plain.rest) == ("hola", frozenset(), "")
    assert (other.ruled_out, other.rest) == (frozenset({"request_erasure"}), "quiero una copia")


@pytest.mark.parametrize(
    "texts",
    [
        None,
        "hola",
        [""],
        ["/"],
        ["hola"] * 501,
        [{"rest": "a"}],
        [{"text": "a", "ruled_out": "b"}],
        [{"text": "a", "x": 1}],
    ],
)
def test_bad_texts_are_refused(texts: Any) -> None:
    """Blank ones too: they crash classifiers."""
    with pytest.raises(BadRequest):
        read_texts(json.dumps({"texts": texts}).encode())
