"""Payment cards are recognised to be dropped."""

import pytest

from bot.understand.cards import card, is_security_code, misheard_card
from bot.understand.found import Around, Candidate
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "groups", "near", "dropped"),
    [
        ("4111111111111111", (4, 4, 4, 4), (), True),
        ("4111111111111111", (16,), (), True),
        ("4111111111111111", (), (), True),
        ("378282246310005", (4, 6, 5), (), True),
        ("4111111111111112", (16,), (), False),
        ("4111111111111112", (16,), ("tarjeta",), True),
        ("411111111111111", (15,), ("visa",), True),
        ("41111111", (8,), ("tarjeta",), False),
    ],
)
def test_a_card_is_known_by_luhn_or_by_the_word(
    text: str, groups: tuple[int, ...], near: tuple[str, ...], dropped: bool
) -> None:
    """L99: card numbers never reach the store."""
    found = card(Candidate(text, groups, Around(before=frozenset(near))))
    assert (found is not None) is dropped
    assert found is None or found.value == ""


def test_sixteen_digits_that_are_nothing_else_are_dropped_too() -> None:
    """L99: one digit misheard makes it no less a card."""
    assert misheard_card(Candidate("4111111111111112", (), Around())) is not None
    assert misheard_card(Candidate("411111111111111", (), Around())) is None


@pytest.mark.parametrize(
    ("text", "digits", "after_card", "dropped"),
    [
        ("el cvv es 123", "123", False, True),
        ("código de seguridad 1234", "1234", False, True),
        ("y los de detrás 123", "123", False, True),
        ("luego 123", "123", True, True),
        ("luego 123", "123", False, False),
        ("caducidad 122027", "122027", True, True),
        ("el código es 482913", "482913", False, False),
    ],
)
def test_a_security_code_is_known_by_its_place(
    text: str, digits: str, after_card: bool, dropped: bool
) -> None:
    """L99: card security codes may never be stored, even encrypted."""
    words = split(text)
    candidate = Candidate(digits, (), Around())
    assert is_security_code(candidate, words, len(words) - 1, after_card=after_card) is dropped
