"""Who on the staff looked at a conversation or a request, when and why (L53, L93)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from store import Reading
from store.models import AuditEntry, PersonLook

LOOKS = (
    "conversation_viewed",
    "conversation_revealed",
    "request_viewed",
    "request_revealed",
    "letter_previewed",
    "letter_printed",
    "incident_viewed",
    "incident_revealed",
    "callback_revealed",
    "intake_viewed",
    "intake_revealed",
    "intake_printed",
    "document_opened",
    "chat_taken_over",
    "recording_opened",
    "errand_part_opened",
    "package_opened",
)


@dataclass(frozen=True)
class Consultation:
    """One look at somebody's data."""

    at: datetime
    staff: str
    event: str
    reason: str | None


def list_consultations(read: Reading, conversation_id: str, *, latest: int = 20) -> tuple[Consultation, ...]:
    """The newest looks at a conversation and its requests, newest first."""
    return _looks_at(read, (conversation_id,), latest)


def list_person_consultations(
    read: Reading, person_id: str, conversations: Sequence[str], *, latest: int = 30
) -> tuple[Consultation, ...]:
    """The newest looks at a person's page and at their conversations, requests and incidents, newest first."""
    looks = read.session.scalars(
        select(PersonLook)
        .where(PersonLook.person_id == person_id)
        .order_by(PersonLook.at.desc(), PersonLook.id)
        .limit(latest)
    )
    own = [Consultation(look.at, look.staff, look.event, look.reason) for look in looks]
    others = _looks_at(read, conversations[:latest], latest)
    return tuple(sorted((*own, *others), key=lambda look: look.at, reverse=True)[:latest])


def _looks_at(read: Reading, conversations: Sequence[str], latest: int) -> tuple[Consultation, ...]:
    """In one statement, however many conversations there are."""
    entries = read.session.scalars(
        select(AuditEntry)
        .where(AuditEntry.conversation_id.in_(conversations), AuditEntry.actor.startswith("staff:"))
        .order_by(AuditEntry.seq.desc())
        .limit(latest * 5)
    )
    found = [
        Consultation(entry.at, entry.actor.removeprefix("staff:"), event, entry.reason)
        for entry in entries
        for event, _, _ in json.loads(entry.events)
        if event in LOOKS
    ]
    return tuple(found[:latest])
