"""Find the session that a cookie belongs to, and keep it alive."""

from dataclasses import dataclass
from datetime import timedelta

from services.open_session import IDLE, session_id
from store import Store
from store.models import Staff, StaffSession

_NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Login:
    """Who is at the console in this request."""

    session_id: str
    csrf: str
    staff_id: str
    name: str
    role: str
    must_change: bool


def resume_session(store: Store, secret: str) -> Login | None:
    """The login; None if the session is unknown, idle for 30 minutes, 10 hours old, or of a disabled one."""
    with store.reader() as read:
        live = read.session.get(StaffSession, session_id(secret))
        staff = read.session.get(Staff, live.staff_id) if live is not None else None
        if live is None or staff is None or staff.disabled:
            return None
        if live.expires_at <= read.now or live.last_seen_at + IDLE <= read.now:
            return None
        stale = live.last_seen_at + _NOTED_EVERY <= read.now
    if stale:
        _note(store, live.id)
    return Login(live.id, live.csrf, staff.id, staff.name, staff.role, staff.must_change)


def _note(store: Store, live_id: str) -> None:
    with store.unit_of_work("console") as work:
        live = work.session.get(StaffSession, live_id)
        if live is not None:
            live.last_seen_at = work.now
        work.commit()
