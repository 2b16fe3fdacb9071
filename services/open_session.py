"""Open a session at the console: the cookie's value goes to the browser, only its hash is kept."""

import secrets
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete, or_

from settings import ConsoleAccess
from store import UnitOfWork
from store.models import Staff, StaffSession

FOR_THE_CODE = timedelta(minutes=10)


def open_session(
    work: UnitOfWork,
    staff: Staff,
    limits: ConsoleAccess | None = None,
    *,
    awaiting: str = "",
    door: str = "password",
) -> str:
    """The secret for the cookie. Sessions that have run out are swept away on the occasion.

    One that is `awaiting` a "code" opens nothing but the page that asks for it, and soon ends.
    """
    limits = limits or ConsoleAccess()
    work.session.execute(
        delete(StaffSession).where(
            or_(StaffSession.expires_at <= work.now, StaffSession.last_seen_at <= work.now - limits.idle)
        )
    )
    secret = secrets.token_urlsafe(32)
    work.session.add(
        StaffSession(
            id=session_id(secret),
            staff_id=staff.id,
            csrf=secrets.token_hex(32),
            created_at=work.now,
            last_seen_at=work.now,
            expires_at=work.now + (FOR_THE_CODE if awaiting else limits.longest),
            awaiting=awaiting,
            door=door,
        )
    )
    return secret


def session_id(secret: str) -> str:
    """What a session is kept under: the SHA-256 of its cookie."""
    return sha256(secret.encode()).hexdigest()
