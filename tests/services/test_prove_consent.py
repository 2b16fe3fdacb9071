"""The evidence of a consent, or «sin prueba» (L18, L19)."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from duties import software
from duties.errors import NotFound
from duties.kinds import MARKETING, Purpose
from services.give_consent import give_consent
from services.prove_consent import prove_consent
from services.refuse_consent import refuse_consent
from services.withdraw_consent import withdraw_consent
from store import UnitOfWork
from store.models import Grant
from tests.conftest import SetClock
from tests.services.talk import ANA, NO, STOP, WANTS, YES, Front, Talk, verified

RECORD = Purpose.CONVERSATION_RECORD
Spoil = Callable[[UnitOfWork], object]


def consented(front: Front) -> tuple[Talk, str]:
    """A chat with a yes; gives it and its record's id."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
    return talk, grant.id


def test_the_bundle_holds_everything_that_has_to_be_shown(front: Front) -> None:
    """L18, L19: who, when in UTC and local, channel, question and hash, answer, rule, software, result."""
    talk, grant_id = consented(front)
    with front.store.reader() as read:
        bundle = prove_consent(read, grant_id)
    assert (bundle["proof"], bundle["missing"]) == ("complete", [])
    assert (bundle["purpose"], bundle["state"]) == (RECORD, "given")
    assert (bundle["conversation"], bundle["identified_by"]) == (talk.conversation_id, "unverified")
    answer = bundle["answer"]
    assert (answer["question"], answer["answer"], answer["answer_kind"]) == (YES.question, YES.text, YES.kind)
    assert (answer["at_utc"], answer["at_local"]) == (
        "2026-11-23T10:00:00+00:00",
        "2026-11-23T11:00:00+01:00",
    )
    assert (answer["channel"], answer["rule"], answer["software"]) == ("chat", YES.rule, software.NAME)
    assert answer["audit_entry"]["seq"] > 0
    notice = bundle["notice"]
    assert notice["completed_at"] is not None
    assert notice["sha256"] == notice["id"]
    assert notice["version"].startswith("chat-es-")


def test_a_persons_consent_names_the_person_and_what_came_later(front: Front, clock: SetClock) -> None:
    """L19, L20."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        grant = give_consent(
            work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings
        )
    clock.forward(minutes=1)
    verified(front, talk, document=ANA["document"])
    clock.forward(days=1)
    with talk.turn() as (work, conversation):
        withdraw_consent(work, conversation, purposes=MARKETING, answer=STOP)
    with front.store.reader() as read:
        bundle = prove_consent(read, grant.id)
    assert (bundle["person"], bundle["identified_by"]) == ("C1", "verified")
    assert [event["state"] for event in bundle["events"]] == ["pending", "given", "withdrawn"]
    assert (bundle["state"], bundle["proof"]) == ("withdrawn", "complete")
    assert bundle["answer"]["confidence"] == WANTS.confidence


def test_a_refusal_has_its_proof_too(front: Front) -> None:
    """L19."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        grant = refuse_consent(work, conversation, purpose=RECORD, answer=NO, settings=front.settings)
    with front.store.reader() as read:
        assert prove_consent(read, grant.id)["proof"] == "complete"


def sql(statement: str) -> Spoil:
    """Change the store behind Amparo's back."""
    return lambda work: work.session.execute(text(statement))


@pytest.mark.parametrize(
    ("spoil", "missing"),
    [
        (sql("UPDATE consent_events SET question = 'otra'"), "question_hash"),
        (sql("UPDATE consent_events SET question = ''"), "question"),
        (sql("UPDATE consent_events SET answer_hash = 'x'"), "answer_commitment"),
        (sql("UPDATE consent_events SET rule = ''"), "rule"),
        (sql("UPDATE consent_events SET notice_id = NULL"), "notice"),
        (sql("UPDATE consent_events SET answer_kind = 'key'"), "audit_entry"),
        (sql("UPDATE grants SET purpose = 'marketing_sms'"), "audit_entry"),
        (sql("UPDATE notices SET text = 'otro'"), "notice_hash"),
        (sql("UPDATE notices_given SET completed = false"), "notice_completed"),
        (lambda work: work.destroy_key(owner(work)), "answer"),
    ],
)
def test_whatever_is_missing_or_was_touched_leaves_it_without_proof(
    front: Front, spoil: Spoil, missing: str
) -> None:
    """L18, L19: any edit is detected."""
    _, grant_id = consented(front)
    with front.store.unit_of_work("system") as work:
        spoil(work)
        work.commit()
    with front.store.reader() as read:
        bundle = prove_consent(read, grant_id)
    assert bundle["proof"] == "sin prueba"
    assert missing in bundle["missing"]


def owner(work: UnitOfWork) -> str:
    """The key owner of the evidence."""
    return f"conversation_duty:{work.session.query(Grant).one().conversation_id}"


def test_a_record_that_does_not_exist_is_not_found(front: Front) -> None:
    with front.store.reader() as read, pytest.raises(NotFound):
        prove_consent(read, "0" * 32)
