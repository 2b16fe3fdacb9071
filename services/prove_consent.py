"""The evidence of a consent record: all that L19 asks for, or «sin prueba» and what is missing (RGPD 7.1)."""

import hashlib
import hmac
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from duties.errors import CannotDecrypt, NotFound
from duties.local_time import to_local
from services.consent_records import answer_hash, question_hash
from store import Reading
from store.models import ConsentEvent, Conversation, Grant, Notice, NoticeGiven, Person
from store.witness import witness

PROVEN, UNPROVEN = "complete", "sin prueba"


def prove_consent(read: Reading, grant_id: str) -> dict[str, Any]:
    """The bundle: who, for what, asked how, answered what, decided by which rule, when, and what came later.

    Plain values, ready for JSON. `proof` is «complete» or «sin prueba»; `missing` says why. Raises NotFound.
    """
    grant = read.session.get(Grant, grant_id)
    if grant is None:
        raise NotFound(f"no consent record {grant_id}")
    events = read.session.scalars(
        select(ConsentEvent).where(ConsentEvent.grant_id == grant_id).order_by(ConsentEvent.at)
    ).all()
    answered = [event for event in events if event.question]
    decisive = answered[-1] if answered else None
    missing = list(_missing(read, grant, decisive))
    return {
        "grant_id": grant.id,
        "proof": UNPROVEN if missing else PROVEN,
        "missing": missing,
        "purpose": grant.purpose,
        "contact_channel": grant.contact_channel,
        "state": grant.state,
        "at": grant.at.isoformat(),
        "expires_at": grant.expires_at.isoformat() if grant.expires_at else None,
        **_who(read, grant),
        "notice": _notice(read, decisive),
        "answer": _event(read, decisive) if decisive else None,
        "events": [_event(read, event) for event in events],
    }


def _who(read: Reading, grant: Grant) -> dict[str, Any]:
    conversation = read.session.get(Conversation, grant.conversation_id) if grant.conversation_id else None
    person = read.session.get(Person, grant.person_id) if grant.person_id else None
    return {
        "person": person.customer_ref if person else None,
        "conversation": grant.conversation_id,
        "identified_by": conversation.identity if conversation else None,
    }


def _notice(read: Reading, event: ConsentEvent | None) -> dict[str, Any] | None:
    notice = read.session.get(Notice, event.notice_id) if event and event.notice_id else None
    if notice is None:
        return None
    given = _given(read, event)
    return {
        "id": notice.id,
        "version": notice.version,
        "language": notice.language,
        "channel": notice.channel,
        "sha256": notice.id,
        "text": notice.text,
        "completed_at": given.ended_at.isoformat() if given and given.ended_at else None,
    }


def _given(read: Reading, event: ConsentEvent | None) -> NoticeGiven | None:
    if event is None:
        return None
    return read.session.scalars(
        select(NoticeGiven).where(
            NoticeGiven.conversation_id == event.conversation_id,
            NoticeGiven.notice_id == event.notice_id,
            NoticeGiven.completed.is_(True),
        )
    ).first()


def _event(read: Reading, event: ConsentEvent) -> dict[str, Any]:
    entry = witness(read, event)
    return {
        "state": event.state,
        "at_utc": event.at.isoformat(),
        "at_local": to_local(event.at).isoformat(),
        "channel": event.channel,
        "language": event.language,
        "conversation": event.conversation_id,
        "turn": event.turn_id,
        "actor": event.actor,
        "question": event.question,
        "question_sha256": event.question_hash,
        "answer_kind": event.answer_kind,
        "answer": _answer(read, event),
        "answer_commitment": event.answer_hash,
        "rule": event.rule,
        "confidence": event.confidence,
        "software": event.software,
        "audit_entry": {"seq": entry.seq, "hash": entry.hash} if entry else None,
    }


def _answer(read: Reading, event: ConsentEvent) -> str | None:
    try:
        return read.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    except CannotDecrypt:
        return None


def _missing(read: Reading, grant: Grant, event: ConsentEvent | None) -> Iterator[str]:
    """What a judge would miss."""
    if event is None:
        yield "question"
        return
    if event.question_hash != question_hash(event.question):
        yield "question_hash"
    text = _answer(read, event)
    if text is None:
        yield "answer"
    elif not hmac.compare_digest(event.answer_hash, answer_hash(read, event.id, text)):
        yield "answer_commitment"
    yield from _missing_notice(read, event)
    yield from (name for name in ("rule", "software", "channel", "actor") if not getattr(event, name))
    if grant.person_id is None and grant.conversation_id is None:
        yield "who"
    if witness(read, event) is None or witness(read, grant) is None:
        yield "audit_entry"


def _missing_notice(read: Reading, event: ConsentEvent) -> Iterator[str]:
    notice = read.session.get(Notice, event.notice_id) if event.notice_id else None
    if notice is None:
        yield "notice"
    elif hashlib.sha256(notice.text.encode()).hexdigest() != notice.id:
        yield "notice_hash"
    given = _given(read, event)
    if given is None or given.ended_at is None or given.ended_at > event.at:
        yield "notice_completed"
