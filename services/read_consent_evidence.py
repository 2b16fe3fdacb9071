"""The consents of one conversation with their evidence: question, kind of answer, rule, time (L19)."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.errors import CannotDecrypt
from store import Reading
from store.models import ConsentEvent, Conversation, Grant, Notice


@dataclass(frozen=True)
class Evidence:
    """One change of a consent record. `answer` is what was said; None while masked."""

    event: ConsentEvent
    purpose: str
    notice_version: str | None
    answer: str | None


def read_consent_evidence(read: Reading, conversation: Conversation, *, clear: bool) -> tuple[Evidence, ...]:
    """Every consent event of this conversation, in order."""
    rows = read.session.execute(
        select(ConsentEvent, Grant.purpose, Notice.version)
        .join(Grant, Grant.id == ConsentEvent.grant_id)
        .outerjoin(Notice, Notice.id == ConsentEvent.notice_id)
        .where(ConsentEvent.conversation_id == conversation.id)
        .order_by(ConsentEvent.at, ConsentEvent.id)
    )
    return tuple(
        Evidence(event, purpose, version, _answer(read, event) if clear else None)
        for event, purpose, version in rows
    )


def _answer(read: Reading, event: ConsentEvent) -> str | None:
    try:
        return read.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    except CannotDecrypt:
        return None
