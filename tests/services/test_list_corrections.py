"""Corrections with the words they are about."""

import json
from dataclasses import replace

import pytest

from services.correct_intent import correct_intent
from services.list_corrections import TRAINING_PURPOSES, list_corrections, may_train
from settings import Settings
from settings.model import PurposeText
from store import Store
from store.models import Conversation, Turn
from tests.console.cases import Case, destroy_passing_key, open_case
from tests.services.staff_cases import hire


def corrected(store: Store, consent: str = "given") -> Case:
    """A conversation whose second turn, a DNI, was corrected."""
    hire(store)
    case = open_case(store, consent=consent)
    with store.unit_of_work("cli") as work:
        turn = work.session.query(Turn).filter_by(number=2).one()
        heard = {
            "heard": {
                "entities": [{"kind": "dni", "reference": "dni_1"}, {"kind": "name", "reference": None}]
            }
        }
        turn.heard_sealed = work.seal(
            f"conversation:{case.conversation}", "turns", "heard_sealed", turn.id, json.dumps(heard)
        )
        correct_intent(work, case.conversation, turn.id, intent="request_access", staff="lola")
        work.commit()
    return case


def test_the_words_are_masked_and_what_was_found_in_them_is_told(store: Store) -> None:
    """L12: masked text only."""
    corrected(store)
    with store.reader() as read:
        (only,) = list_corrections(read)
    assert (only.intent, only.masked, only.entities) == ("request_access", "Mi DNI es el dni_1", ("name",))
    assert "Ana" in only.names
    assert "dni_1" not in repr(only)


@pytest.mark.parametrize("consent", ["refused", "withdrawn", "not_given"])
def test_without_consent_to_keep_it_nothing_is_told(store: Store, consent: str) -> None:
    """L12, L17."""
    corrected(store, consent)
    with store.reader() as read:
        assert list(list_corrections(read)) == []


def test_what_can_no_longer_be_read_is_passed_over(store: Store) -> None:
    case = corrected(store)
    destroy_passing_key(store, case)
    with store.reader() as read:
        assert read.session.get_one(Conversation, case.conversation).record_consent == "given"
        assert list(list_corrections(read)) == []


@pytest.mark.parametrize("purpose", TRAINING_PURPOSES)
def test_training_needs_a_purpose_of_its_own(settings: Settings, purpose: str) -> None:
    """L12: training has its own basis."""
    assert not may_train(settings)
    own = PurposeText(purpose, "legitimate_interest", "Mejorar.", "Un año.", balancing_test="Hecho.")
    assert may_train(replace(settings, purposes=(*settings.purposes, own)))
