"""What goes with every login attempt: failures that close the account for longer each time, and the good ones."""

from sqlalchemy import select

from duties.lock_out import FAILURES_ALLOWED, locked_for
from store import UnitOfWork
from store.models import Staff, StaffAccess


def access_of(work: UnitOfWork, staff: Staff) -> StaffAccess:
    """The account's record of logins, begun if there is none yet."""
    access = work.session.scalar(select(StaffAccess).where(StaffAccess.staff_id == staff.id))
    if access is None:
        access = StaffAccess(staff_id=staff.id, lock_outs=0)
        work.session.add(access)
    return access


def is_shut(work: UnitOfWork, staff: Staff) -> bool:
    """Whether the account is disabled or locked now."""
    return staff.disabled or (staff.locked_until is not None and staff.locked_until > work.now)


def count_failure(work: UnitOfWork, staff: Staff, event: str) -> None:
    """One more wrong password or code under this event; the fifth locks the account (L92)."""
    staff.failures += 1
    work.record(event, staff)
    if staff.failures < FAILURES_ALLOWED:
        return
    access = access_of(work, staff)
    staff.failures, staff.locked_until = 0, work.now + locked_for(access.lock_outs)
    access.lock_outs += 1
    work.record("staff_locked", staff)


def forget_failures(work: UnitOfWork, staff: Staff) -> None:
    """Whoever has shown all that is asked for starts anew."""
    staff.failures, staff.locked_until = 0, None
    access_of(work, staff).lock_outs = 0


def note_login(work: UnitOfWork, staff: Staff) -> None:
    """A login is complete: its failures are forgotten, its time is kept, and the actor is known."""
    forget_failures(work, staff)
    access_of(work, staff).last_login_at = work.now
    work.actor = f"staff:{staff.name}"
    work.record("login_succeeded", staff)
