"""A letter corrected by itself."""

import pytest

from bot.understand.lone_letter import lone_letter


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("perdón, es la letra be", "B"),
        ("no, la letra es la zeta", "Z"),
        ("acaba en jota", "J"),
        ("es la ce de Casa", "C"),
        ("B", "B"),
        ("la a", "A"),
        ("no sé la letra", None),
        ("es be o es ve, no me acuerdo", None),
        ("no lo tengo a mano", None),
        ("", None),
    ],
)
def test_one_letter_is_read(text: str, letter: str | None) -> None:
    """By its name, by a word that begins with it, or typed."""
    assert lone_letter(text) == letter
