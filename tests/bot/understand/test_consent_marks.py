"""Marks of doubt in the writing."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_marks import answered, asks, breaks_off, trails_off
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "asking"),
    [("¿sí", True), ("sí ?", True), ("cuánto es", True), ("cómo no", False), ("qué va", False)],
)
def test_a_mark_or_an_interrogative_asks(text: str, asking: bool) -> None:
    """L15: a question is no answer."""
    assert asks(text.replace("¿", "¿ ").split()) is asking


@pytest.mark.parametrize(
    ("text", "own"), [("¿SMS? No.", True), ("¿Grabar? Sí, graben.", True), ("¿Grabar? Sí.", False)]
)
def test_a_topic_may_be_asked_and_answered_by_the_same_person(text: str, own: bool) -> None:
    doc = pipeline()(text)
    assert bool(answered(doc, cover(doc))) is own


@pytest.mark.parametrize(
    ("text", "open_end"), [("sí...", True), ("sí… graben", False), ("sí, graben", False)]
)
def test_dots_with_nothing_firm_behind_trail_off(text: str, open_end: bool) -> None:
    doc = pipeline()(text)
    assert trails_off(doc, cover(doc)) is open_end


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("acepto la primera y la", True),
        ("sí pero", True),
        ("por los 3", False),
        ("sí, graben", False),
        ("no quiero que", False),
    ],
)
def test_a_word_that_hangs_in_the_air_ends_no_answer(text: str, broken: bool) -> None:
    """L15: what was half heard is no consent; a no is one even so."""
    doc = pipeline()(text)
    assert breaks_off(doc, cover(doc)) is broken
