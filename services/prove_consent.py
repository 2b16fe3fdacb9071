"""The evidence bundle of a consent: everything a controller must show, or «sin prueba» with what is missing (L18, L19)."""

from typing import Any

from sqlalchemy import select

from duties.errors import CannotDecrypt, NotFound
from duties.local_time import to_local
from services.consent_records import answer_hash, question_hash
from store import Reading
from store.models import ConsentEvent, Grant, Notice, NoticeGiven, Person


def prove_consent(read: Reading, grant_id: str) -> dict[str, Any]:
    """Plain values, ready for JSON. Raises NotFound."""
    grant = read.session.get(Grant, grant_id)
    if grant is None:
        raise NotFound("there is no such consent record")
    events = [
        _event(read, event)
        for event in read.session.scalars(
            select(ConsentEvent).where(ConsentEvent.grant_id == grant_id).order_by(ConsentEvent.at)
        )
    ]
    missing = sorted({gap for event in events for gap in event["missing"]}) if events else ["events"]
    person = read.session.get(Person, grant.person_id) if grant.person_id else None
    return {
        "grant_id": grant.id,
        "purpose": grant.purpose,
        "contact_channel": grant.contact_channel,
        "state": grant.state,
        "person": person.customer_ref if person else None,
        "conversation": grant.conversation_id,
        "at": grant.at.isoformat(),
        "expires_at": grant.expires_at.isoformat() if grant.expires_at else None,
        "notice": _notice(read, grant),
        "events": events,
        "proof": "complete" if not missing else "sin prueba",
        "missing": missing,
    }


def _event(read: Reading, event: ConsentEvent) -> dict[str, Any]:
    answer = _answer(read, event)
    missing = []
    if question_hash(event.question) != event.question_hash:
        missing.append("question")
    if answer is None or answer_hash(read, event.id, answer) != event.answer_hash:
        missing.append("answer")
    if event.state == "given" and not event.notice_id:
        missing.append("notice")
    return {
        "state": event.state,
        "at_utc": event.at.isoformat(),
        "at_local": to_local(event.at).isoformat(),
        "channel": event.channel,
        "language": event.language,
        "conversation": event.conversation_id,
        "turn": event.turn_id,
        "question": event.question,
        "question_sha256": event.question_hash,
        "answer_kind": event.answer_kind,
        "answer": answer,
        "rule": event.rule,
        "confidence": event.confidence,
        "actor": event.actor,
        "software": event.software,
        "missing": missing,
    }


def _answer(read: Reading, event: ConsentEvent) -> str | None:
    try:
        return read.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    except CannotDecrypt:
        return None


def _notice(read: Reading, grant: Grant) -> dict[str, Any] | None:
    notice = read.session.get(Notice, grant.notice_id) if grant.notice_id else None
    if notice is None:
        return None
    given = read.session.scalars(
        select(NoticeGiven).where(
            NoticeGiven.notice_id == notice.id, NoticeGiven.conversation_id == grant.conversation_id
        )
    ).first()
    return {
        "version": notice.version,
        "sha256": notice.id,
        "language": notice.language,
        "text": notice.text,
        "completed": bool(given and given.completed),
        "ended_at": given.ended_at.isoformat() if given and given.ended_at else None,
    }
