"""Cleaning of what comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.normalise import fold, tidy


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  hola \n\t qué  tal ", "hola qué tal"),
        ("/restart", "restart"),
        ("///session_start", "session_start"),
        (' /inform{"a": 1}', 'inform{"a": 1}'),
        ("hola 👋🏽 amigo", "hola amigo"),
        ("a\x00b\u200bc", "a b c"),
        ("mi dni_1 es dni_2", "mi dni 1 es dni 2"),
        ("OTP_CODE_3", "OTP_CODE 3"),
        ("１２３", "123"),
        ("٣٤", "34"),
        ("an\u0303o", "año"),
        ("", ""),
    ],
)
def test_only_what_can_be_said_stays(raw: str, clean: str) -> None:
    """Design 4: what a client sends is only text; nobody can name our references or give Rasa a command."""
    assert tidy(raw) == clean


@pytest.mark.parametrize(
    ("text", "folded"), [("Qué ÁÉÍ", "que aei"), ("Año Ñ", "año ñ"), ("pingüino", "pinguino"), ("abc", "abc")]
)
def test_accents_go_for_matching_and_the_enye_stays(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_a_tidy_text_is_one_line_without_leading_slash_and_stays_as_it_is(text: str) -> None:
    once = tidy(text)
    assert not once.startswith("/")
    assert "\n" not in once
    assert tidy(once) == once
