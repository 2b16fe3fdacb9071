"""Who on the staff looked at a conversation or a request, when and why (L53, L93)."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from store import Reading
from store.models import AuditEntry

LOOKS = (
    "conversation_viewed",
    "conversation_revealed",
    "request_viewed",
    "request_revealed",
    "letter_previewed",
    "letter_printed",
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
    entries = read.session.scalars(
        select(AuditEntry)
        .where(AuditEntry.conversation_id == conversation_id, AuditEntry.actor.startswith("staff:"))
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
