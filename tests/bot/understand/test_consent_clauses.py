"""An answer as clauses."""

import pytest

from bot.understand.consent_clauses import clauses
from bot.understand.consent_grammar import cover
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("sí, graben", ["sí,", "graben"]),
        ("graben que tengo prisa", ["graben", "> que tengo prisa"]),
        ("sí, porque me fío", ["sí,", "> porque me fío"]),
        ("acepto que me lo expliquen", ["acepto que me lo expliquen"]),
        ("sí, el correo lo miro", ["sí,", "el correo lo miro"]),
        ("sí a todo, ya sé que puedo borrarme", ["sí a todo,", "> ya sé que puedo borrarme"]),
    ],
)
def test_a_reason_is_a_clause_of_its_own(text: str, parts: list[str]) -> None:
    doc = pipeline()(text)
    found = clauses(doc, cover(doc))
    said = [("> " if part.reason else "") + doc[part.signs[0][1] : part.signs[-1][2]].text for part in found]
    assert said == parts
