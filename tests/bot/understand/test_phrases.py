"""The small language in which phrases are written."""

import pytest

from bot.understand.phrases import compile_phrases
from bot.understand.pipeline import pipeline


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no quiero", True),
        ("no lo quiero", True),
        ("No LA Deseo", True),
        ("quiero", False),
        ("no lo la quiero", False),
    ],
)
def test_choices_and_options_match_folded_words(text: str, found: bool) -> None:
    nlp = pipeline()
    matcher = compile_phrases(nlp.vocab, {"NO": ("no lo|la? quiero|deseo",)})
    assert bool(matcher(nlp(text))) is found
