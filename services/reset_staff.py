"""Give a member of staff a new first password: unlocks the login and ends every session of theirs."""

from sqlalchemy import select

from duties.errors import NotFound
from services.add_staff import new_password
from services.close_sessions import close_sessions
from services.hash_password import hash_password
from store import UnitOfWork
from store.models import Staff


def reset_staff(work: UnitOfWork, *, name: str) -> tuple[Staff, str]:
    """The member of staff and the new first password, shown once. Raises NotFound."""
    staff = work.session.scalar(select(Staff).where(Staff.name == name).with_for_update())
    if staff is None:
        raise NotFound(f"nobody logs in as {name}")
    first = new_password()
    staff.password_hash, staff.must_change = hash_password(first), True
    staff.failures, staff.locked_until = 0, None
    close_sessions(work, staff)
    work.record("staff_reset", staff)
    return staff, first
