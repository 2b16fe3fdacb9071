"""End logins at the console."""

from sqlalchemy import delete

from store import UnitOfWork
from store.models import Staff, StaffSession


def close_sessions(work: UnitOfWork, staff: Staff) -> None:
    """End every session of a member of staff, on whatever machine."""
    work.session.execute(delete(StaffSession).where(StaffSession.staff_id == staff.id))


def close_other_sessions(work: UnitOfWork, staff_id: str, kept: str) -> None:
    """End every session of an account but this one."""
    work.session.execute(
        delete(StaffSession).where(StaffSession.staff_id == staff_id, StaffSession.id != kept)
    )


def close_session(work: UnitOfWork, session_id: str) -> None:
    """Log out: end this one session."""
    live = work.session.get(StaffSession, session_id)
    if live is not None:
        work.session.delete(live)
        work.record("staff_logged_out", work.session.get(Staff, live.staff_id))
