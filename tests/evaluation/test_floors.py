"""Floors under what is understood, on sentences that nobody trained or tuned on: `make evaluate` shows the figures."""

import httpx
import pytest

from bot.parse import parse_texts
from settings.secrets import internal_token
from tests.evaluation import answers, identifiers, intents
from tests.evaluation.sentences import CONSENT_SETS, INTENT_SETS, rows
from tests.running import RunningSystem

# Three points below what was reached on 26 November 2026: 74.4 and 79.9 % at once, 89.8 and 90.1 % at once or asked.
FLOORS_ABROAD = {"en": (0.714, 0.868), "ca": (0.769, 0.871)}


@pytest.fixture(scope="module")
def scores(system: RunningSystem) -> dict[str, intents.IntentScore]:
    token = internal_token(system.settings, "bot_to_rasa")
    counted = {}
    with httpx.Client(timeout=60) as http:
        for name in INTENT_SETS:
            held_out = rows(name)
            parses = parse_texts([row["text"] for row in held_out], system.settings, http, token)
            counted[name] = intents.score(held_out, parses)
    return counted


@pytest.mark.parametrize("name", INTENT_SETS)
def test_every_author_is_understood_at_once(name: str, scores: dict[str, intents.IntentScore]) -> None:
    """L43: free phrasing, hard ones too."""
    assert scores[name].share("at_once") >= 0.85


def test_what_is_not_understood_is_asked_rather_than_guessed(scores: dict[str, intents.IntentScore]) -> None:
    whole = intents.together(scores.values())
    assert whole.right_or_asked() >= 0.93
    assert whole.share("wrong") <= 0.04
    assert whole.share("wrong_procedures") <= 0.012


def test_no_intent_is_left_behind(scores: dict[str, intents.IntentScore]) -> None:
    assert {
        label for label, share in intents.together(scores.values()).by_label().items() if share < 0.7
    } == set()


@pytest.mark.parametrize("language", FLOORS_ABROAD)
def test_another_language_is_understood_or_asked_back(language: str, system: RunningSystem) -> None:
    """L86: in a conversation that is held in it; of 324 sentences four may begin a wrong procedure."""
    token = internal_token(system.settings, "bot_to_rasa")
    held_out = rows("intents", language)
    with httpx.Client(timeout=60) as http:
        texts = [row["text"] for row in held_out]
        parses = parse_texts(texts, system.settings, http, token, spoken_in=language)
    counted = intents.score(held_out, parses)
    at_once, or_asked = FLOORS_ABROAD[language]
    assert counted.share("at_once") >= at_once
    assert counted.right_or_asked() >= or_asked
    assert counted.share("wrong_procedures") <= 0.0125


@pytest.mark.parametrize("name", CONSENT_SETS)
def test_nothing_is_granted_that_was_not_given(name: str) -> None:
    """L15, L16: not one."""
    assert answers.score(rows(name)).granted_wrongly == []


@pytest.mark.parametrize("outcome", ["total", "none", "partial"])
def test_authors_whose_errors_were_seen_are_still_understood(outcome: str) -> None:
    assert answers.score(rows("consent_tuned")).share(outcome) >= 0.92


@pytest.mark.parametrize("outcome", ["total", "none", "partial"])
def test_clear_answers_are_understood_the_first_time(outcome: str) -> None:
    """L18: refusing takes no more turns than accepting."""
    assert answers.score(rows("consent")).share(outcome) >= 0.75


def test_identifiers_are_taken_down_exactly() -> None:
    counted = identifiers.score(rows("identifiers"))
    assert counted.share() >= 0.93
