"""A few words that agree, end it or call out; anything more is for others to hear."""

import pytest

from bot.understand.short_words import calls_out, ends_it, only_agrees


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("sí claro", "es", True),
        ("vale, sigue", "es", True),
        ("pero todo, ¿eh?", "es", True),
        ("sí, pero antes una cosa", "es", False),
        ("all right, go on", "en", True),
        ("d'acord, endavant", "ca", True),
        ("", "es", False),
    ],
)
def test_agreeing(words: str, language: str, said: bool) -> None:
    assert only_agrees(words, language) is said


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("pues entonces nada", "es", True),
        ("no hija, nada más, gracias", "es", True),
        ("ya está", "es", True),
        ("nada de publicidad", "es", False),
        ("de nada", "es", False),
        ("that's all, thanks", "en", True),
        ("res més", "ca", True),
    ],
)
def test_ending_it(words: str, language: str, said: bool) -> None:
    assert ends_it(words, language) is said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("oiga, ¿hay alguien ahí?", True),
        ("¿me escucha?", True),
        ("¿hay alguien que me pueda atender?", False),
    ],
)
def test_calling_out_is_no_wish_for_a_person(words: str, said: bool) -> None:
    """L79: a person is called for whoever asks for one."""
    assert calls_out(words) is said
