"""The phrases people say: every intent has enough of them, none stands twice, none holds an identifier."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import yaml
from stdnum.es import ccc, cif, dni, iban, nie

ROOT = Path(__file__).resolve().parents[2]
PHRASES = ROOT / "bot" / "data" / "es"
DIALOGUES = ROOT / "tests" / "conversations"

# Phrases an intent needs at least: procedures with consequences most, courtesies least.
FLOORS = {
    "request_access": 110,
    "request_rectification": 110,
    "request_erasure": 110,
    "request_objection": 110,
    "request_restriction": 110,
    "request_portability": 110,
    "request_no_automated_decision": 110,
    "withdraw_consent": 110,
    "open_incident": 110,
    "human_agent": 110,
    "request_recording": 70,
    "request_status": 70,
    "incident_status": 70,
    "ask_notice_details": 70,
    "ask_controller": 70,
    "ask_purpose": 70,
    "ask_recipients": 70,
    "ask_retention": 70,
    "ask_rights": 70,
    "ask_dpo": 70,
    "ask_complaint_authority": 70,
    "ambiguous_consent": 70,
    "out_of_scope": 70,
    "abusive_or_threat": 70,
    "inform": 70,
    "cancel_flow": 70,
    "greet": 50,
    "goodbye": 50,
    "thank": 50,
    "affirm": 50,
    "deny": 50,
    "consent_total": 50,
    "consent_partial": 50,
    "consent_refuse": 50,
    "repeat": 50,
    "help": 50,
}

# A typed reference stands for what Rasa never sees; the digits of a postcode or a year are no identifier.
RESERVED = ("@", "[", "]", "{", "}", "(", ")")
DOCUMENT = re.compile(
    r"\b(?:[xyz][\s.-]?)?\d(?:[\s.-]?\d){5,}[\s.-]?[a-z]?\b|\b[a-z]{3}\d{6}\b", re.IGNORECASE
)
BARE_WORDS = re.compile(r"\w+")


def _normalised(text: str) -> str:
    """Words in lower case without accents or punctuation: how recognition writes them."""
    plain = unicodedata.normalize("NFD", text.lower())
    return " ".join(BARE_WORDS.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _phrases() -> list[tuple[str, str]]:
    """Every (intent, phrase) of every duty file, in file order."""
    return [
        (block["intent"], line.removeprefix("- "))
        for path in sorted(PHRASES.rglob("*.yml"))
        for block in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", [])
        for line in block["examples"].splitlines()
    ]


def _dialogue_sentences() -> set[str]:
    """What people say in the whole dialogues, which must measure and never teach."""
    scripts = [
        script
        for path in sorted(DIALOGUES.rglob("*.yml"))
        for script in yaml.safe_load_all(path.read_text(encoding="utf-8"))
    ]
    return {_normalised(step["say"]) for script in scripts for step in script["steps"] if "say" in step}


SPOKEN = _phrases()


def test_the_register_has_thirty_six_intents_and_each_has_phrases() -> None:
    assert len(FLOORS) == 36
    assert {intent for intent, _ in SPOKEN} == set(FLOORS)


@pytest.mark.parametrize(("intent", "floor"), FLOORS.items())
def test_an_intent_has_its_floor_of_phrases(intent: str, floor: int) -> None:
    assert sum(label == intent for label, _ in SPOKEN) >= floor


def test_no_phrase_stands_in_two_intents_nor_twice_in_one() -> None:
    labels: dict[str, list[str]] = {}
    for intent, phrase in SPOKEN:
        labels.setdefault(_normalised(phrase), []).append(intent)
    assert {phrase: intents for phrase, intents in labels.items() if len(intents) > 1} == {}


def test_an_intent_lives_in_one_file_only() -> None:
    homes = Counter(
        block["intent"]
        for path in PHRASES.rglob("*.yml")
        for block in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", [])
    )
    assert [intent for intent, files in homes.items() if files > 1] == []


def test_no_phrase_is_blank() -> None:
    """Blank text crashes the classifier."""
    assert [phrase for _, phrase in SPOKEN if not _normalised(phrase)] == []


def test_no_phrase_carries_a_real_identifier() -> None:
    """L100: training data holds typed references, never a document, telephone, account or e-mail."""
    assert [phrase for _, phrase in SPOKEN if DOCUMENT.search(phrase)] == []
    checks = (dni, nie, cif, iban, ccc)
    words = [(phrase, word) for _, phrase in SPOKEN for word in phrase.split()]
    assert [phrase for phrase, word in words if any(check.is_valid(word) for check in checks)] == []


def test_no_phrase_has_annotations_or_an_email() -> None:
    assert [phrase for _, phrase in SPOKEN if any(mark in phrase for mark in RESERVED)] == []


@pytest.mark.parametrize("text", ["mi dni es 12345678Z", "x1234567l", "llame al 600 12 34 56", "ABC123456"])
def test_the_search_for_identifiers_finds_one(text: str) -> None:
    assert DOCUMENT.search(text)


def test_no_sentence_of_the_dialogues_is_trained_on() -> None:
    """Dialogues measure what was not taught; a word or two is common property."""
    taught = {_normalised(phrase) for _, phrase in SPOKEN}
    assert sorted(said for said in taught & _dialogue_sentences() if len(said.split()) > 2) == []
