"""Reasons why an answer is not clear."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_guards import guard
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("sí", None),
        ("sí, cómo no", None),
        ("¿sí?", "question"),
        ("qué dice", "question"),
        ("sì", "foreign"),
        ("sí...", "hesitation"),
        ("sí…", "hesitation"),
        ("acepto si no hay otra", "condition"),
        ("acepto si publicidad no", "condition"),
        ("por sms si, llamadas no", None),
        ("vale, vale", "back_channel"),
        ("sí, sí", None),
        ("sí sí sí sí", "back_channel"),
        ("mi marido dice que sí", "other_person"),
        ("sí, perdón, no", "correction"),
        ("hombre, no", "mild"),
        ("como quiera", "delegation"),
        ("me da igual", "indifference"),
        ("no queda otra", "reluctance"),
        ("qué se guarda", "question"),
        ("no, qué va", None),
    ],
)
def test_each_doubt_has_its_name(text: str, reason: str | None) -> None:
    """L15: none of these is a clear affirmative act."""
    doc = pipeline()(text)
    assert guard(doc, cover(doc)) == reason
