"""Find the session that a cookie belongs to, and keep it alive."""

from dataclasses import dataclass
from datetime import timedelta

from services.open_session import session_id
from services.second_factors import is_protected
from settings import ConsoleAccess
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
    awaits_code: bool = False
    protected: bool = False
    by_provider: bool = False


def resume_session(
    store: Store, secret: str, limits: ConsoleAccess | None = None, *, sign: bool = True
) -> Login | None:
    """The login; None if the session is unknown, idle or old past its limits, or of a disabled one.

    `sign` keeps it alive; what a page fetches by itself is none.
    """
    idle = (limits or ConsoleAccess()).idle
    with store.reader() as read:
        live = read.session.get(StaffSession, session_id(secret))
        staff = read.session.get(Staff, live.staff_id) if live is not None else None
        if live is None or staff is None or staff.disabled:
            return None
        if live.expires_at <= read.now or live.last_seen_at + idle <= read.now:
            return None
        protected = is_protected(read, staff.id)
        stale = live.last_seen_at + _NOTED_EVERY <= read.now
    if stale and sign:
        _note(store, live.id)
    return Login(
        session_id=live.id,
        csrf=live.csrf,
        staff_id=staff.id,
        name=staff.name,
        role=staff.role,
        must_change=staff.must_change and live.door == "password",
        awaits_code=live.awaiting == "code",
        protected=protected,
        by_provider=live.door == "provider",
    )


def _note(store: Store, live_id: str) -> None:
    with store.unit_of_work("console") as work:
        live = work.session.get(StaffSession, live_id)
        if live is not None:
            live.last_seen_at = work.now
        work.commit()
