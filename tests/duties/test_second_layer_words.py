"""The second layer has the same sections in every language (L4, L86)."""

import pytest

from duties.second_layer_words import LAYER_WORDS

SPANISH = LAYER_WORDS["es"]


@pytest.mark.parametrize("language", LAYER_WORDS)
def test_every_section_basis_and_right_is_there(language: str) -> None:
    """L4, L86."""
    words = LAYER_WORDS[language]
    assert len(words.headings) == len(set(words.headings)) == len(SPANISH.headings)
    assert words.bases.keys() == SPANISH.bases.keys()
    assert len(words.rights) == len(SPANISH.rights)
    assert all(part in words.controller for part in ("{name}", "{tax_id}", "{address}", "{email}", "{phone}"))
