"""Check a login: the same time and answer for known and unknown names; five failures lock for 15 minutes."""

from datetime import timedelta

from sqlalchemy import select

from services.add_staff import STAFF_NAME
from services.hash_password import nobodys_hash, password_matches
from store import Store, UnitOfWork
from store.models import Staff

FAILURES_ALLOWED = 5
LOCKED_FOR = timedelta(minutes=15)


def check_login(store: Store, *, name: str, password: str) -> Staff | None:
    """The member of staff, or None whatever is wrong. Counted and audited either way.

    The hash is computed before the lock is taken; whether the login counts is decided under it, so that
    guesses sent at once cannot outrun the lock-out.
    """
    asked = name if STAFF_NAME.fullmatch(name) else ""
    with store.reader() as read:
        known = read.session.scalar(select(Staff.password_hash).where(Staff.name == asked))
    matches = password_matches(known or nobodys_hash(), password)
    with store.unit_of_work("console") as work:
        staff = work.session.scalar(select(Staff).where(Staff.name == asked).with_for_update())
        unchanged = staff is not None and staff.password_hash == known
        accepted = staff if staff is not None and _accept(work, staff, matches and unchanged) else None
        if staff is None:
            work.record("login_failed")
        work.commit()
    return accepted


def _accept(work: UnitOfWork, staff: Staff, matches: bool) -> bool:
    if staff.disabled or (staff.locked_until is not None and staff.locked_until > work.now):
        work.record("login_refused", staff)
        return False
    if not matches:
        _count_failure(work, staff)
        return False
    staff.failures, staff.locked_until = 0, None
    work.actor = f"staff:{staff.name}"
    work.record("login_succeeded", staff)
    return True


def _count_failure(work: UnitOfWork, staff: Staff) -> None:
    staff.failures += 1
    work.record("login_failed", staff)
    if staff.failures >= FAILURES_ALLOWED:
        staff.failures, staff.locked_until = 0, work.now + LOCKED_FOR
        work.record("staff_locked", staff)
