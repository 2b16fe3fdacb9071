"""The sessions of one account that are alive."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from settings import ConsoleAccess
from store import Reading
from store.models import StaffSession


@dataclass(frozen=True)
class OpenSession:
    """One browser that is logged in, or still owes its code."""

    id: str
    created_at: datetime
    last_seen_at: datetime
    by_provider: bool


def list_sessions(read: Reading, staff_id: str, limits: ConsoleAccess) -> tuple[OpenSession, ...]:
    """The newest first."""
    rows = read.session.scalars(
        select(StaffSession)
        .where(
            StaffSession.staff_id == staff_id,
            StaffSession.expires_at > read.now,
            StaffSession.last_seen_at > read.now - limits.idle,
            StaffSession.awaiting == "",
        )
        .order_by(StaffSession.created_at.desc())
    )
    return tuple(
        OpenSession(row.id, row.created_at, row.last_seen_at, row.door == "provider") for row in rows
    )
