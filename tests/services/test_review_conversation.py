"""Closing flags."""

import pytest

from duties.errors import AlreadyReviewed, NotAllowed
from duties.reviews import ReviewOutcome
from services.review_conversation import review_conversation
from store import Store
from store.models import Conversation, Flag
from tests.console.cases import Case, flag_again, open_case
from tests.services.staff_cases import hire


def review(store: Store, case: Case, flags: list[str] | None = None, staff: str = "lola") -> None:
    """Review as attended, with a note."""
    with store.unit_of_work("cli") as work:
        conversation = work.session.get_one(Conversation, case.conversation)
        outcome = ReviewOutcome.ATTENDED
        review_conversation(
            work, conversation, staff=staff, outcome=outcome, note=" Se llamó a Ana. ", flags=flags
        )
        work.commit()


def test_a_review_names_its_reviewer_and_seals_the_note(store: Store) -> None:
    """L62: what a person decided carries a human id."""
    case = open_case(store)
    hire(store)
    review(store, case)
    with store.reader() as read:
        flag = read.session.get_one(Flag, case.flag)
        owner = f"conversation_duty:{case.conversation}"
        note = read.open_text(owner, "flags", "note_sealed", flag.id, flag.note_sealed)
    assert (flag.status, flag.outcome, flag.reviewed_by, note) == (
        "reviewed",
        "attended",
        "lola",
        "Se llamó a Ana.",
    )
    assert store.verify() == []


def test_what_was_not_seen_stays_open(store: Store) -> None:
    case = open_case(store)
    later = flag_again(store, case, "turn_failed")
    hire(store)
    review(store, case, [case.flag])
    with store.reader() as read:
        assert read.session.get_one(Flag, later).status == "open"


def test_the_second_reviewer_is_told(store: Store) -> None:
    case = open_case(store)
    hire(store)
    review(store, case)
    with pytest.raises(AlreadyReviewed):
        review(store, case)


def test_an_auditor_reviews_nothing(store: Store) -> None:
    case = open_case(store)
    hire(store, "aud", "auditor")
    with pytest.raises(NotAllowed):
        review(store, case, staff="aud")
