"""Whose contact is told, when somebody speaks for another."""

import pytest

from bot.actions.reach import says_mine


@pytest.mark.parametrize(
    "text",
    [
        "mi teléfono es el 600300404",
        "llámenme al 600300404",
        "me llaman al seis cero cero tres cero cero cuatro cero cuatro",
        "my phone is 600300404",
        "truqui'm al 600300404",
    ],
)
def test_a_contact_is_the_speakers_own_if_it_is_said_to_be(text: str) -> None:
    """L50."""
    assert says_mine(text)


@pytest.mark.parametrize(
    "text", ["me llamo Pedro y el teléfono de mi madre es el 600300404", "el de ella es el 600300404"]
)
def test_a_name_makes_no_contact_ones_own(text: str) -> None:
    """L50, L108: whoever is spoken for is not called in place of the speaker."""
    assert not says_mine(text)
