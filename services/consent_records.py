"""Consent records and their evidence: finding the one a conversation is about, moving it (L16, L19, L24)."""

import hashlib
from datetime import datetime

from sqlalchemy import select

from duties import software
from duties.consent_answer import Answer
from duties.consent_states import Move, after
from duties.kinds import MARKETING, ConsentState, Purpose
from services.close_asks import close_asks
from services.notices import completed_notice
from store import Reading, UnitOfWork
from store.models import ConsentEvent, Conversation, Grant, new_id


def find_record(read: Reading, conversation: Conversation, purpose: Purpose) -> Grant | None:
    """The record this is about: the verified person's for publicity, else the conversation's own."""
    if purpose in MARKETING and conversation.person_id:
        return person_record(read, conversation.person_id, purpose)
    return conversation_record(read, conversation, purpose)


def conversation_record(read: Reading, conversation: Conversation, purpose: Purpose) -> Grant | None:
    """The record kept for this conversation; for publicity only one that nobody has been proven to own."""
    wanted = select(Grant).where(Grant.conversation_id == conversation.id, Grant.purpose == purpose)
    if purpose in MARKETING:
        wanted = wanted.where(Grant.person_id.is_(None))
    return read.session.scalar(wanted)


def person_record(read: Reading, person_id: str, purpose: Purpose) -> Grant | None:
    """The person's one record of a publicity purpose."""
    return read.session.scalar(select(Grant).where(Grant.person_id == person_id, Grant.purpose == purpose))


def move_record(
    work: UnitOfWork,
    conversation: Conversation,
    purpose: Purpose,
    move: Move,
    answer: Answer,
    *,
    grant: Grant | None = None,
    expires_at: datetime | None = None,
) -> Grant:
    """Move a record by the declared table and add the evidence; the conversation's unless one is given."""
    grant = grant or find_record(work, conversation, purpose)
    state = after(ConsentState(grant.state) if grant else None, move)
    notice = completed_notice(work, conversation.id)
    if grant is None:
        grant = _new_record(work, conversation, purpose)
    grant.state, grant.at, grant.expires_at = state, work.now, expires_at
    grant.conversation_id = conversation.id
    grant.notice_id = notice.notice_id if notice else grant.notice_id
    if purpose is Purpose.CONVERSATION_RECORD:
        conversation.record_consent = state
    work.session.flush()
    add_evidence(work, conversation, grant, answer, notice_id=notice.notice_id if notice else None)
    close_asks(work, conversation, grant)
    work.record(f"consent_{state}", grant)
    work.effect("consent", None)
    return grant


def add_evidence(
    work: UnitOfWork, conversation: Conversation, grant: Grant, answer: Answer, *, notice_id: str | None
) -> ConsentEvent:
    """One more event of the record: what was asked and answered, sealed, with what commits to it."""
    event_id, owner = new_id(), f"conversation_duty:{conversation.id}"
    event = ConsentEvent(
        id=event_id,
        grant_id=grant.id,
        purpose=grant.purpose,
        conversation_id=conversation.id,
        turn_id=work.turn_id,
        state=grant.state,
        at=work.now,
        channel=conversation.channel,
        language=conversation.language,
        actor=work.actor,
        notice_id=notice_id,
        question=answer.question,
        question_hash=question_hash(answer.question),
        answer_kind=answer.kind,
        rule=answer.rule,
        confidence=answer.confidence,
        software=software.NAME,
        owner=owner,
        answer_sealed=work.seal(owner, "consent_events", "answer_sealed", event_id, answer.text),
        answer_hash=answer_hash(work, event_id, answer.text),
    )
    work.insert(event)
    return event


def question_hash(question: str) -> str:
    """SHA-256 of the exact question."""
    return hashlib.sha256(question.encode()).hexdigest()


def answer_hash(read: Reading, event_id: str, text: str) -> str:
    """A keyed commitment to the answer of one event; it stays when the answer itself is destroyed."""
    return read.blind("answer", f"{event_id}|{text}")


def _new_record(work: UnitOfWork, conversation: Conversation, purpose: Purpose) -> Grant:
    grant = Grant(
        id=new_id(),
        purpose=purpose,
        contact_channel=purpose.removeprefix("marketing_") if purpose in MARKETING else None,
        person_id=conversation.person_id,
        conversation_id=conversation.id,
    )
    work.session.add(grant)
    return grant
