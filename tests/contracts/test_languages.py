"""Every language says and understands what Spanish does: replies, phrases, options, the controller's words (L86)."""

import re
from collections import Counter
from typing import Any

import pytest
import yaml

from settings.checks import LANGUAGES
from settings.environment import PROJECT
from tests.contracts.test_phrases import DOCUMENT, FLOORS, RESERVED, _dialogue_sentences, _normalised
from tests.evaluation.sentences import rows

DATA = PROJECT / "bot" / "data"
OTHERS = [language for language in LANGUAGES if language != "es"]
# Courtesies and what is no matter of ours need fewer phrases than what has consequences.
FEW = {
    "goodbye",
    "thank",
    "ambiguous_consent",
    "cancel_flow",
    "inform",
    "out_of_scope",
    "abusive_or_threat",
    "request_recording",
}
FLOOR, FLOOR_OF_FEW = 40, 20


def replies(language: str) -> dict[str, list[dict[str, Any]]]:
    """All replies of a language by name."""
    return {
        name: variants
        for path in sorted((DATA / language).glob("*.yml"))
        for name, variants in (yaml.safe_load(path.read_text("utf-8")).get("responses") or {}).items()
    }


def phrases(language: str) -> list[tuple[str, str]]:
    """Every (intent, phrase) of a language."""
    return [
        (block["intent"], line.removeprefix("- "))
        for path in sorted((DATA / language / "phrases").glob("*.yml"))
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]
        for line in block["examples"].splitlines()
    ]


SPANISH = replies("es")


def said_on(variants: list[dict[str, Any]], channel: str) -> dict[str, Any]:
    """The variant that a channel gets."""
    own = [each for each in variants if each.get("channel") == channel]
    return (own or [each for each in variants if "channel" not in each])[0]


@pytest.mark.parametrize("language", OTHERS)
def test_every_reply_has_its_language(language: str) -> None:
    """L86."""
    assert replies(language).keys() == SPANISH.keys()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("channel", ["voice", "chat"])
def test_a_reply_tells_the_same_values_and_offers_the_same_buttons(language: str, channel: str) -> None:
    """L86."""
    for name, variants in replies(language).items():
        said, spanish = said_on(variants, channel), said_on(SPANISH[name], channel)
        assert set(re.findall(r"\{\w+\}", said["text"])) == set(re.findall(r"\{\w+\}", spanish["text"])), name
        offered = [each["payload"] for each in said.get("buttons", [])]
        assert offered == [each["payload"] for each in spanish.get("buttons", [])], name


@pytest.mark.parametrize("language", OTHERS)
def test_no_reply_was_left_in_spanish(language: str) -> None:
    """L86: `{said}` alone repeats what was said."""
    spanish = {each["text"] for variants in SPANISH.values() for each in variants} - {"{said}", "Hola."}
    told = [each["text"] for variants in replies(language).values() for each in variants]
    assert spanish & set(told) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_file_of_replies_has_the_same_name(language: str) -> None:
    assert {path.name for path in (DATA / language).glob("*.yml")} == {
        path.name for path in (DATA / "es").glob("*.yml")
    }


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("intent", sorted(FLOORS))
def test_an_intent_has_its_floor_of_phrases(language: str, intent: str) -> None:
    floor = FLOOR_OF_FEW if intent in FEW else FLOOR
    assert sum(label == intent for label, _ in phrases(language)) >= floor


@pytest.mark.parametrize("language", OTHERS)
def test_no_phrase_stands_twice_nor_carries_an_identifier(language: str) -> None:
    """L100."""
    spoken = phrases(language)
    counted = Counter(_normalised(phrase) for _, phrase in spoken)
    assert [phrase for phrase, number in counted.items() if number > 1 or not phrase] == []
    assert [phrase for _, phrase in spoken if DOCUMENT.search(phrase)] == []
    assert [phrase for _, phrase in spoken if any(mark in phrase for mark in RESERVED)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_of_the_dialogues_is_trained_on(language: str) -> None:
    taught = {_normalised(phrase) for _, phrase in phrases(language)}
    assert sorted(said for said in taught & _dialogue_sentences() if len(said.split()) > 2) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_held_out_sentence_is_taught(language: str) -> None:
    """Not even a greeting of one word: the figures of `make evaluate` are of what was never said to the model."""
    taught = {_normalised(phrase) for _, phrase in phrases(language)}
    held_out = {_normalised(row["text"]) for row in rows("intents", language)}
    assert len(held_out) >= 300
    assert taught & held_out == set()
    assert {row["intent"] for row in rows("intents", language)} == set(FLOORS)
