"""Answers of consent in English and Catalan: what only sounds like a yes is none (L15, L16, L86)."""

import pytest
import yaml

from bot.understand.short_consent import short_consent_answer
from duties.kinds import MARKETING, Purpose
from settings.environment import PROJECT

RECORD = (Purpose.CONVERSATION_RECORD,)
ALL = (*RECORD, *MARKETING)
ANSWERS = {
    language: yaml.safe_load((PROJECT / "tests/evaluation" / language / "consent.yml").read_text("utf-8"))
    for language in ("en", "ca")
}
TRICKY = [(language, text) for language, known in ANSWERS.items() for text in known["tricky"]]
CLEAR = [
    (language, outcome, text)
    for language, known in ANSWERS.items()
    for outcome in ("yes", "no")
    for text in known[f"clear_{outcome}"]
]
PARTIAL = [
    (language, text, tuple(Purpose(name) for name in purposes))
    for language, known in ANSWERS.items()
    for text, purposes in known["scope"].items()
]


@pytest.mark.parametrize(("language", "text"), TRICKY)
@pytest.mark.parametrize("asked", [RECORD, MARKETING, ALL])
def test_what_only_sounds_like_a_yes_grants_nothing(
    language: str, text: str, asked: tuple[Purpose, ...]
) -> None:
    """L15: hesitation, condition, irony, question, another person's word."""
    answer = short_consent_answer(text, language, purposes=asked)
    assert answer.outcome in ("doubtful", "no")
    assert answer.granted == ()


@pytest.mark.parametrize(("language", "outcome", "text"), CLEAR)
def test_a_clear_answer_is_understood(language: str, outcome: str, text: str) -> None:
    """L15, L86."""
    answer = short_consent_answer(text, language, purposes=RECORD)
    assert (answer.outcome, answer.granted) == (outcome, RECORD if outcome == "yes" else ())


@pytest.mark.parametrize(("language", "text", "granted"), PARTIAL)
def test_only_what_was_named_is_granted(language: str, text: str, granted: tuple[Purpose, ...]) -> None:
    """L16: each purpose by itself."""
    assert short_consent_answer(text, language, purposes=MARKETING).granted == granted


def test_there_are_many_of_each() -> None:
    for known in ANSWERS.values():
        assert len(set(known["tricky"])) >= 150
        assert len(known["clear_yes"]) + len(known["clear_no"]) + len(known["scope"]) >= 60


@pytest.mark.parametrize(("language", "text"), [("en", "yes"), ("ca", "sí")])
def test_a_yes_that_was_hardly_heard_is_doubtful(language: str, text: str) -> None:
    """L15: below half of certainty recognition proves nothing."""
    assert short_consent_answer(text, language, purposes=RECORD, confidence=0.4).outcome == "doubtful"


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("en", "yes", "yes"),
        ("en", "that's right", "yes"),
        ("en", "no", "no"),
        ("en", "that's wrong", "no"),
        ("en", "I agree", "doubtful"),
        ("ca", "sí, és correcte", "yes"),
        ("ca", "no és correcte", "no"),
        ("ca", "potser", "doubtful"),
    ],
)
def test_a_plain_question_has_a_plain_answer(language: str, text: str, outcome: str) -> None:
    answer = short_consent_answer(text, language, purposes=())
    assert (answer.outcome, answer.granted) == (outcome, ())
