"""What is told of oneself in English and Catalan."""

import pytest

from bot.understand.circumstances_abroad import find_circumstances_in


@pytest.mark.parametrize(
    ("language", "said", "found"),
    [
        ("en", "I'm 12 years old", {"age_12"}),
        ("en", "I am thirteen years old", {"age_13"}),
        ("en", "I am 81 years old", {"age_81", "vulnerable"}),
        ("en", "I'm a minor", {"age_0"}),
        ("en", "I'm calling for my mother", {"representative"}),
        ("en", "my husband passed away", {"deceased"}),
        ("en", "I'm deaf", {"vulnerable", "deaf"}),
        ("en", "my ex must not know where I live", {"danger"}),
        ("en", "I want to kill myself", {"despair"}),
        ("en", "what is my ex wife's address", {"another_datum"}),
        ("en", "I'm calling from a law firm", {"representative"}),
        ("ca", "em vull morir", {"despair"}),
        ("ca", "digui'm el telèfon del meu ex", {"another_datum"}),
        ("ca", "tinc una autorització de la clienta", {"representative"}),
        ("en", "I have been a customer for 12 years", set()),
        ("en", "I want my data", set()),
        ("ca", "tinc 12 anys", {"age_12"}),
        ("ca", "tinc tretze anys", {"age_13"}),
        ("ca", "soc menor d'edat", {"age_0"}),
        ("ca", "truco per la meva mare", {"representative"}),
        ("ca", "el meu pare ha mort", {"deceased"}),
        ("ca", "soc sorda", {"vulnerable", "deaf"}),
        ("ca", "tinc una ordre d'allunyament", {"danger"}),
        ("ca", "tinc 12 anys de pòlissa amb vosaltres", set()),
        ("ca", "vull les meves dades", set()),
    ],
)
def test_it_is_told_by_closed_lists(language: str, said: str, found: set[str]) -> None:
    """L86, L103, L109."""
    assert find_circumstances_in(said, language) == found
