"""The small language in which phrases are written."""

import random

import pytest
from spacy.matcher import Matcher

from bot.understand.consent_words import PHRASES
from bot.understand.phrases import Phrases
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
    phrases = Phrases({"NO": ("no lo|la? quiero|deseo",)})
    assert any(phrases.find(pipeline()(text))) is found


def test_an_option_at_either_end_may_be_there_or_not() -> None:
    phrases = Phrases({"THIS": ("muy? bien todo?",)})
    found = set(phrases.find(pipeline()("muy bien todo")))
    assert found == {("THIS", 0, 2), ("THIS", 0, 3), ("THIS", 1, 2), ("THIS", 1, 3)}


def test_they_find_what_the_matcher_of_spacy_finds() -> None:
    """The whole grammar of consent, over sentences put together from its own words."""
    nlp, chance, phrases = pipeline(), random.Random(5), Phrases(PHRASES)
    matcher = Matcher(nlp.vocab)
    for label, phrasing in PHRASES.items():
        matcher.add(label, [[_pattern(part) for part in line.split()] for line in phrasing])
    every = [line for lines in PHRASES.values() for line in lines]
    for _ in range(500):
        parts = " ".join(chance.choices(every, k=3)).split()
        text = " ".join(chance.choice(part.removesuffix("?").split("|")) for part in parts)
        doc = nlp(text)
        assert set(phrases.find(doc)) == {(nlp.vocab.strings[key], *place) for key, *place in matcher(doc)}


def _pattern(part: str) -> dict[str, object]:
    choices: dict[str, object] = {"NORM": {"IN": part.removesuffix("?").split("|")}}
    return {**choices, "OP": "?"} if part.endswith("?") else choices
