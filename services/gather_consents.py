"""The consents of a person with their evidence, and where publicity was stopped, for a copy (L19, L54)."""

from collections import defaultdict
from typing import Any

from sqlalchemy import or_, select

from services.gather_conversations import own_conversations
from services.sealed_text import text_or_none
from store import Reading
from store.models import ConsentEvent, ContactPoint, Grant, Notice, Person, Suppression


def gather_consents(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """Each record with every event that changed it, by time."""
    mine = or_(Grant.person_id == person_id, Grant.conversation_id.in_(own_conversations(person_id)))
    events = _events(read, select(Grant.id).where(mine))
    grants = read.session.scalars(select(Grant).where(mine).order_by(Grant.at, Grant.id))
    return [
        {
            "id": grant.id,
            "purpose": grant.purpose,
            "contact_channel": grant.contact_channel,
            "state": grant.state,
            "at": grant.at.isoformat(),
            "expires_at": grant.expires_at.isoformat() if grant.expires_at else None,
            "conversation": grant.conversation_id,
            "evidence": events[grant.id],
        }
        for grant in grants
    ]


def gather_suppressions(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """What must not get publicity: by kind, its value is on file."""
    indexes = set(
        read.session.scalars(select(ContactPoint.value_index).where(ContactPoint.person_id == person_id))
    )
    indexes |= {read.session.get_one(Person, person_id).document_index or ""}
    rows = read.session.scalars(
        select(Suppression)
        .where(Suppression.value_index.in_(indexes - {""}))
        .order_by(Suppression.at, Suppression.kind, Suppression.purpose)
    )
    return [{"kind": row.kind, "purpose": row.purpose, "at": row.at.isoformat()} for row in rows]


def _events(read: Reading, grants: Any) -> dict[str, list[dict[str, Any]]]:
    versions = {row[0]: row[1] for row in read.session.execute(select(Notice.id, Notice.version))}
    rows = read.session.scalars(
        select(ConsentEvent)
        .where(ConsentEvent.grant_id.in_(grants))
        .order_by(ConsentEvent.grant_id, ConsentEvent.at, ConsentEvent.id)
    )
    events: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        events[row.grant_id].append(
            {
                "state": row.state,
                "at": row.at.isoformat(),
                "channel": row.channel,
                "language": row.language,
                "question": row.question,
                "answer": text_or_none(
                    read, row.owner, "consent_events.answer_sealed", row.id, row.answer_sealed
                ),
                "answer_kind": row.answer_kind,
                "rule": row.rule,
                "confidence": row.confidence,
                "software": row.software,
                "notice_version": versions.get(row.notice_id or ""),
                "notice_sha256": row.notice_id,
            }
        )
    return events
