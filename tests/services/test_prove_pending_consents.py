"""An answer given before the proof meets the record the person has already (L16, L24)."""

import pytest

from duties.kinds import Purpose
from services.give_consent import give_consent
from services.note_not_given import note_not_given
from services.prove_consent import prove_consent
from services.refuse_consent import refuse_consent
from store.models import Grant
from tests.services.talk import ANA, WANTS, WANTS_NOT, Front, verified

SMS = Purpose.MARKETING_SMS


def answer(front: Front, verb: object) -> None:
    """Answer in a conversation of its own, then prove who it was."""
    talk = front.chat()
    given = WANTS if verb is give_consent else WANTS_NOT
    with talk.turn() as (work, conversation):
        verb(work, conversation, purpose=SMS, answer=given, settings=front.settings)  # type: ignore[operator]
    verified(front, talk, document=ANA["document"])


@pytest.mark.parametrize(
    ("before", "now", "state"),
    [
        (give_consent, refuse_consent, "withdrawn"),
        (refuse_consent, give_consent, "given"),
        (give_consent, give_consent, "given"),
        (refuse_consent, refuse_consent, "refused"),
        (give_consent, note_not_given, "given"),
        (note_not_given, give_consent, "given"),
    ],
)
def test_the_persons_one_record_takes_the_newest_answer_with_its_evidence(
    front: Front, before: object, now: object, state: str
) -> None:
    """L16, L24: one record per person and purpose; never overridden without evidence."""
    front.enrol()
    answer(front, before)
    answer(front, now)
    with front.store.reader() as read:
        records = read.session.query(Grant).filter(Grant.person_id == front.person_id()).all()
        assert [(record.purpose, record.state) for record in records] == [(SMS, state)]
        if state == "given":
            assert prove_consent(read, records[0].id)["proof"] == "complete"
    assert front.store.verify() == []


def test_a_pending_yes_that_was_carried_over_is_live_no_more(front: Front) -> None:
    front.enrol()
    answer(front, refuse_consent)
    answer(front, give_consent)
    with front.store.reader() as read:
        states = sorted(record.state for record in read.session.query(Grant))
    assert states == ["expired", "given"]
