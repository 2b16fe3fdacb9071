"""Covering an answer with known phrases."""

import pytest

from bot.understand.consent_grammar import cover, squeeze
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("sí", ["YES"]),
        ("sí, claro", ["YES", ",", "YES"]),
        ("claro que no", ["NO"]),
        ("no acepto", ["NO"]),
        ("no sé acepto", ["HESITATION", "GRANT"]),
        ("correo si lo demás no", ["EMAIL", "YES", "REST", "NO"]),
        ("salvo que graben", ["EXCEPT", "DO_RECORD"]),
        ("le digo todo", ["LINK", "TOTAL"]),
        ("luego sí", ["DEFER", "YES"]),
        ("desde luego", ["YES"]),
        ("lo que usted diga", ["DELEGATION"]),
        ("todo menos llamadas", ["ALL", "EXCEPT", "CALL"]),
        ("sí al chat", ["YES", "LINK", "RECORD"]),
        ("patata", ["?"]),
        ("¡sí!", ["_", "YES", ","]),
        ("", []),
    ],
)
def test_the_longest_known_phrase_wins(text: str, labels: list[str]) -> None:
    assert [label for label, _, _ in cover(pipeline()(text))] == labels


@pytest.mark.parametrize(
    ("text", "squeezed"), [("sííí", "sí"), ("nooooo", "no"), ("leer", "leer"), ("111", "111")]
)
def test_drawn_out_letters_are_one(text: str, squeezed: str) -> None:
    assert squeeze(text) == squeezed
