"""Act, ask back or admit: by the likeliest intents and what is at stake."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa_runtime.nlu.decision import Decision

CONFIG = Decision.get_default_config() | {"procedures": ["request_erasure"]}


def decided(*chances: tuple[str | None, float]) -> Message:
    ranking: list[dict[str, Any]] = [{"name": name, "confidence": chance} for name, chance in chances]
    message = Message({"text": "…", "intent": ranking[0] if ranking else {}, "intent_ranking": ranking})
    return Decision(CONFIG).process([message])[0]


@pytest.mark.parametrize(
    ("chances", "decision", "options", "intent"),
    [
        ((("ask_rights", 0.6), ("help", 0.2)), "act", [], "ask_rights"),
        ((("request_erasure", 0.6), ("help", 0.2)), "ask", ["request_erasure", "help"], "nlu_fallback"),
        ((("request_erasure", 0.8), ("help", 0.1)), "act", [], "request_erasure"),
        ((("ask_rights", 0.3), ("help", 0.25)), "ask", ["ask_rights", "help"], "nlu_fallback"),
        ((("ask_rights", 0.2), ("help", 0.1)), "unclear", [], "nlu_fallback"),
        (((None, 0.0),), "unclear", [], "nlu_fallback"),
        ((("ask_rights", 0.45),), "unclear", [], "nlu_fallback"),
        ((), "unclear", [], "nlu_fallback"),
    ],
)
def test_more_is_needed_to_begin_a_procedure_than_to_answer(
    chances: tuple[tuple[str | None, float], ...], decision: str, options: list[str], intent: str
) -> None:
    message = decided(*chances)
    assert (message.get("decision"), message.get("options")) == (decision, options)
    assert message.get("intent")["name"] == intent


def test_both_are_told_outside() -> None:
    """The bot server reads them from the answer of the turn."""
    assert {"decision", "options", "also"} <= decided(("help", 0.9)).output_properties


def test_two_procedures_in_one_sentence_are_both_taken_in_their_order() -> None:
    """Each sure in its clause; a story whose clauses say less is one matter."""
    config = CONFIG | {"procedures": ["request_erasure", "request_access"]}
    ranking = [{"name": "request_erasure", "confidence": 0.6}, {"name": "request_access", "confidence": 0.2}]
    sure = [{"name": "request_access", "confidence": 0.95}, {"name": "request_erasure", "confidence": 0.97}]
    unsure = [sure[0], {"name": "request_erasure", "confidence": 0.7}]
    for parts, intent, also in ((sure, "request_access", ["request_erasure"]), (unsure, "nlu_fallback", [])):
        message = Message({"text": "…", "intent": ranking[0], "intent_ranking": ranking})
        message.set("intents_of_parts", parts)
        decided = Decision(config).process([message])[0]
        assert (decided.get("intent")["name"], decided.get("also")) == (intent, also)
