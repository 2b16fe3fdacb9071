"""What was declined is never begun, whatever the classifier makes of the sentence (L43)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa_runtime.ruled_out import heard_without

ERASURE = frozenset({"request_erasure", "deny"})


def parse_as(**intents: str) -> Any:
    async def parse(text: str) -> dict[str, Any]:
        name = intents[text]
        if name == "unsure":
            return {
                "text": text,
                "intent": {"name": "nlu_fallback"},
                "decision": "ask",
                "options": ["request_erasure"],
            }
        return {
            "text": text,
            "intent": {"name": name, "confidence": 0.9},
            "decision": "act",
            "options": [],
            "also": [],
        }

    return parse


@pytest.mark.parametrize(
    ("whole", "rest", "besides", "intent"),
    [
        ("request_access", "", "", "request_access"),
        ("request_erasure", "", "", "cancel_flow"),
        ("unsure", "", "", "cancel_flow"),
        ("request_erasure", "rest", "request_access", "request_access"),
        ("unsure", "rest", "request_access", "request_access"),
        ("request_erasure", "rest", "request_erasure", "nlu_fallback"),
    ],
)
def test_the_rest_counts_where_the_whole_was_mistaken(
    whole: str, rest: str, besides: str, intent: str
) -> None:
    """L43."""
    parse = parse_as(whole=whole, rest=besides)
    heard = asyncio.run(heard_without(parse, "whole", rest, ERASURE))
    assert (heard["intent"]["name"], heard["text"]) == (intent, "whole")


def test_a_withdrawal_with_mere_words_beside_it_is_a_withdrawal() -> None:
    """L20."""
    parse = parse_as(whole="withdraw_consent", rest="unsure")
    heard = asyncio.run(heard_without(parse, "whole", "rest", frozenset({"withdraw_consent"})))
    assert heard["intent"]["name"] == "withdraw_consent"


def test_where_nothing_is_ruled_out_the_classifier_is_heard_as_it_is() -> None:
    heard = asyncio.run(heard_without(parse_as(whole="unsure"), "whole", "", frozenset()))
    assert heard["decision"] == "ask"
