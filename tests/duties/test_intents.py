"""The register of intents."""

import yaml

from console.intent_words import INTENTS as WORDS
from duties.intents import INTENTS
from settings.environment import PROJECT


def test_it_is_what_the_model_knows() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text("utf-8"))
    assert list(INTENTS) == domain["intents"]


def test_the_desk_has_a_word_for_each() -> None:
    assert set(INTENTS) == set(WORDS)
