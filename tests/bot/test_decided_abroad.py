"""Intents that words decide in English and Catalan."""

import pytest

from bot.decided_abroad import decided_intent_in
from bot.questions import OPEN_QUESTION, question
from bot.understand import understand

URGENT = ("accidente", "accident", "ambulance")


@pytest.mark.parametrize(
    ("language", "asked", "said", "intent"),
    [
        ("en", None, "I've just had an accident", "human_agent"),
        ("en", None, "are you a robot?", "help"),
        ("en", None, "I want to talk to a person, are you a robot", None),
        ("en", None, "my address is wrong", "request_rectification"),
        ("en", "anything_else", "no, that's all thanks", "deny"),
        ("en", "record_consent", "yes, you may record it", "consent_total"),
        ("en", "record_consent", "no thanks", "consent_refuse"),
        ("en", "record_consent", "maybe later", None),
        ("en", "marketing", "only by email", "consent_partial"),
        ("en", "document_ok", "that's right", "affirm"),
        ("en", "document", "12345678Z", "inform"),
        ("en", None, "🙂", "out_of_scope"),
        ("ca", None, "he tingut un accident", "human_agent"),
        ("ca", None, "ets un robot?", "help"),
        ("ca", None, "la meva adreça està malament", "request_rectification"),
        ("ca", "anything_else", "no, ja està, gràcies", "deny"),
        ("ca", "record_consent", "sí, graveu", "consent_total"),
        ("ca", "record_consent", "no vull", "consent_refuse"),
        ("ca", "marketing", "correu sí, trucades no", "consent_partial"),
        ("ca", "document_ok", "és correcte", "affirm"),
    ],
)
def test_words_decide(language: str, asked: str | None, said: str, intent: str | None) -> None:
    """L15, L79, L86, L90."""
    wanted = question(asked) if asked else OPEN_QUESTION
    heard = understand(said, question=asked, purposes=wanted.purposes, language=language)
    assert decided_intent_in(language, wanted, heard, URGENT) == intent
