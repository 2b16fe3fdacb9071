"""The table of phrases is well formed."""

import pytest

from bot.understand.consent_words import PHRASES
from bot.understand.normalise import fold

LINES = [(label, line) for label, lines in PHRASES.items() for line in lines]


@pytest.mark.parametrize(("label", "line"), LINES)
def test_every_phrase_is_folded_and_needs_a_word(label: str, line: str) -> None:
    parts = line.split()
    assert any(not part.endswith("?") for part in parts), label
    assert all(choice for part in parts for choice in part.removesuffix("?").split("|")), line
    assert fold(line) == line
