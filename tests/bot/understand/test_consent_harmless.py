"""Words that change nothing beside an act in so many words."""

import pytest

from bot.understand.consent_grammar import cover
from bot.understand.consent_harmless import harmless, light, without_harmless
from bot.understand.consent_neighbours import UNKNOWN
from bot.understand.consent_spelling import known
from bot.understand.normalise import fold
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("graben, taller", True),
        ("sí a todo, maño", True),
        ("sí, maño", True),
        ("sí, taller", False),
        ("sí, llámenme taller", False),
        ("autorizo el taller", False),
        ("publicidad de talleres sí", False),
        ("graben, patata", False),
    ],
)
def test_a_harmless_word_needs_an_act_that_it_is_no_part_of(text: str, understood: bool) -> None:
    """L15: beside less than an act in so many words it is unknown like any other."""
    doc = pipeline()(text)
    left = {label for label, _, _ in without_harmless(doc, cover(doc))}
    assert (UNKNOWN not in left) is understood


def test_the_tables_hold_folded_words_that_the_grammar_does_not_know() -> None:
    words = harmless()
    assert light() < words
    assert {word for word in words if fold(word) != word or not word.isalpha()} == set()
    assert words & known() == set()
