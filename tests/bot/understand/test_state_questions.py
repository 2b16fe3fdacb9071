"""A yes-or-no question about this conversation is told apart from a wish (L19, L20, L61)."""

import pytest

from bot.understand.state_questions import asks_how_long, asks_whether_kept, asks_whether_stopped


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿esto se está guardando?", "es"),
        ("¿me están grabando?", "es"),
        ("¿se graba esta llamada?", "es"),
        ("oiga, ¿esta conversación queda grabada?", "es"),
        ("is this being recorded?", "en"),
        ("are you recording this?", "en"),
        ("això s'està gravant?", "ca"),
    ],
)
def test_whether_it_is_kept(text: str, language: str) -> None:
    """L19, L20."""
    assert asks_whether_kept(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "no quiero que se guarde esto",
        "quiero la grabación",
        "¿cuánto tiempo se guardan mis datos?",
        "guárdenlo",
    ],
)
def test_a_wish_is_no_such_question(text: str) -> None:
    """L20."""
    assert not asks_whether_kept(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("¿y la publicidad ya está parada?", True),
        ("¿han quitado ya la publicidad?", True),
        ("la publicidad está parada", False),
        ("paren la publicidad", False),
        ("¿habéis parado ya la publicidad?", True),
    ],
)
def test_whether_the_publicity_is_stopped(text: str, asks: bool) -> None:
    """L61."""
    assert asks_whether_stopped(text) is asks


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("oiga y esto cuanto tarda", "es", True),
        ("¿cuándo me van a contestar?", "es", True),
        ("how long will it take?", "en", True),
        ("quant triga això?", "ca", True),
        ("¿cuánto tiempo guardan mis datos?", "es", False),
        ("how long do you keep my data?", "en", False),
        ("llevo mucho esperando", "es", False),
    ],
)
def test_when_an_answer_comes_is_not_how_long_data_are_kept(text: str, language: str, asks: bool) -> None:
    """L82."""
    assert asks_how_long(text, language) == asks
