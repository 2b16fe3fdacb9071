"""Questions about the code, and contacts that are no longer the person's (L49)."""

import pytest

from bot.understand.code_questions import asks_what_if, contact_is_old


@pytest.mark.parametrize(
    ("words", "language", "asked"),
    [
        ("¿y si al final no me llega?", "es", True),
        ("qué hago si no recibo nada", "es", True),
        ("no me ha llegado", "es", False),
        ("si no me llega mándamelo otra vez", "es", False),
        ("What happens if I don't receive it?", "en", True),
        ("I didn't get it", "en", False),
        ("i si no m'arriba?", "ca", True),
    ],
)
def test_asking_what_happens_asks_for_no_other_code(words: str, language: str, asked: bool) -> None:
    assert asks_what_if(words, language) is asked


@pytest.mark.parametrize(
    ("words", "language", "old"),
    [
        ("ya no uso ese correo", "es", True),
        ("me robaron el móvil", "es", True),
        ("ese número ya no lo tengo", "es", True),
        ("no tengo el móvil aquí", "es", False),
        ("I no longer have that phone", "en", True),
        ("I don't have my phone with me", "en", False),
        ("ja no tinc aquest mòbil", "ca", True),
    ],
)
def test_a_contact_that_is_no_longer_theirs(words: str, language: str, old: bool) -> None:
    assert contact_is_old(words, language) is old
