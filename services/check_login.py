"""Check a name and password: the same time and answer for known and unknown names; failures lock, longer each time."""

from sqlalchemy import select

from services.add_staff import STAFF_NAME
from services.hash_password import nobodys_hash, password_matches
from services.second_factors import is_protected
from services.staff_access import count_failure, is_shut, note_login
from store import Store, UnitOfWork
from store.models import Staff


def check_login(store: Store, *, name: str, password: str) -> Staff | None:
    """The member of staff, or None whatever is wrong. Counted and audited either way.

    The hash is computed before the lock is taken; whether the login counts is decided under it, so that
    guesses sent at once cannot outrun the lock-out. With a second factor the login is not complete yet.
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
    if is_shut(work, staff):
        work.record("login_refused", staff)
        return False
    if not matches:
        count_failure(work, staff, "login_failed")
        return False
    if is_protected(work, staff.id):
        work.record("password_accepted", staff)  # failures stay: or a password would buy endless codes
    else:
        note_login(work, staff)
    return True
