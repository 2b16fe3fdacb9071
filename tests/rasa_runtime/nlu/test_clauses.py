"""The parts of a sentence that may ask for more than one thing."""

from __future__ import annotations

import pytest
from rasa_runtime.nlu.clauses import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("una copia de todo y que luego lo borren", ["una copia de todo", "lo borren"]),
        ("quiero ver mis datos, y de paso poner una queja", ["quiero ver mis datos", "poner una queja"]),
        ("quiero borrar mis datos", []),
        ("buenas y eso", []),
        ("", []),
        ("y " * 30, []),
    ],
)
def test_a_sentence_is_cut_at_its_connectors(text: str, parts: list[str]) -> None:
    assert clauses(text) == parts
