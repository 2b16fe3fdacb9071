"""A reviewer says what a turn meant."""

import pytest

from duties.errors import NotAllowed, NotFound
from services.correct_intent import IntentUnknown, correct_intent
from store import Store
from store.models import IntentCorrection, Turn
from tests.console.cases import Case, open_case, unflagged
from tests.services.staff_cases import hire, last_entry


def turn_of(store: Store, case: Case, number: int = 1) -> str:
    """The id of a turn."""
    with store.reader() as read:
        return read.session.query(Turn).filter_by(conversation_id=case.conversation, number=number).one().id


def correct(store: Store, case: Case, turn: str, intent: str, staff: str = "lola") -> None:
    """Correct it."""
    with store.unit_of_work("cli") as work:
        correct_intent(work, case.conversation, turn, intent=intent, staff=staff)
        work.commit()


@pytest.fixture
def case(store: Store) -> Case:
    """A flagged conversation, and the team."""
    for name, role in (("lola", "agent"), ("marta", "supervisor"), ("ojo", "auditor")):
        hire(store, name, role)
    return open_case(store)


def test_the_last_word_counts_and_the_turn_stays_as_it_was(store: Store, case: Case) -> None:
    turn = turn_of(store, case)
    correct(store, case, turn, "request_objection")
    correct(store, case, turn, "withdraw_consent", "marta")
    with store.reader() as read:
        row = read.session.query(IntentCorrection).one()
        assert (row.intent, row.by) == ("withdraw_consent", "marta")
        assert read.session.get_one(Turn, turn).intent == "request_erasure"
    assert "intent_corrected" in last_entry(store).events
    assert store.verify() == []


@pytest.mark.parametrize("intent", ["", "request_everything", "REPEAT"])
def test_only_an_intent_of_the_register_is_taken(store: Store, case: Case, intent: str) -> None:
    with pytest.raises(IntentUnknown):
        correct(store, case, turn_of(store, case), intent)


def test_a_turn_of_another_conversation_is_not_to_be_had_from_here(store: Store, case: Case) -> None:
    other = open_case(store, reference="2")
    with pytest.raises(NotFound):
        correct(store, case, turn_of(store, other), "greet")
    quiet = Case(unflagged(store), "", "")
    with pytest.raises(NotFound):
        correct(store, quiet, turn_of(store, case), "greet")


def test_an_auditor_corrects_nothing(store: Store, case: Case) -> None:
    """L93: role."""
    with pytest.raises(NotAllowed):
        correct(store, case, turn_of(store, case), "greet", "ojo")
