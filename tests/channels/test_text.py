"""What a person typed, made fit to travel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.text import clean


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("  hola  ", "hola"),
        ("a\r\nb\rc\td", "a\nb\nc\td"),
        ("a\x00b\x07c\x7f\x9f", "abc"),
        ("\u202eabc\u2066", "abc"),
        ("\ud83d", ""),
        ("👩‍👩‍👧‍👦 ❤️ 🇪🇸", "👩‍👩‍👧‍👦 ❤️ 🇪🇸"),
        ("¿Señor Núñez? l·l ç «»", "¿Señor Núñez? l·l ç «»"),
    ],
)
def test_only_what_can_be_read_stays(typed: str, fit: str) -> None:
    assert clean(typed) == fit


@given(st.text(st.characters(codec=None)))
def test_a_clean_text_travels_and_stays_clean(typed: str) -> None:
    assert clean(typed).encode("utf-8").decode("utf-8") == clean(clean(typed))
