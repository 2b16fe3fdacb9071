"""The words that tell what digits are."""

import pytest

from bot.understand.cues import cue
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mi referencia es 1", "reference"),
        ("la referencia 22 y mi dni es 1", "document"),
        ("mi código postal es 1", "postal"),
        ("el código es 1", "code"),
        ("la clave de la solicitud es 1", "reference"),
        ("1 es el código", "code"),
        ("1 es mi código postal", "postal"),
        ("1 ese es el móvil", "phone"),
        ("1 y el código no lo tengo", None),
        ("la ley 1", "law"),
        ("hola 1", None),
        ("1", None),
    ],
)
def test_the_nearest_telling_word_counts(text: str, expected: str | None) -> None:
    words = split(text)
    at = [word.key for word in words].index("1")
    assert cue(words, at, at + 1) == expected
