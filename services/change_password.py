"""Change one's own password: every other session ends."""

from sqlalchemy import select

from duties.errors import NotAllowed, PasswordTooWeak
from services.check_password_strength import check_password_strength
from services.close_sessions import close_sessions
from services.hash_password import hash_password, password_matches
from store import Store
from store.models import Staff


def change_password(store: Store, *, name: str, old: str, new: str) -> Staff:
    """Raises NotAllowed if the old one is wrong, PasswordTooWeak for a bad new one; all sessions end."""
    check_password_strength(name, new)
    if old == new:
        raise PasswordTooWeak("the new password is the one in use")
    with store.reader() as read:
        known = read.session.scalars(select(Staff.password_hash).where(Staff.name == name)).one()
    if not password_matches(known, old):
        raise NotAllowed("the present password is wrong")
    fresh = hash_password(new)
    with store.unit_of_work(f"staff:{name}") as work:
        staff = work.session.scalars(select(Staff).where(Staff.name == name).with_for_update()).one()
        if staff.password_hash != known:
            raise NotAllowed("the present password is wrong")
        staff.password_hash, staff.must_change = fresh, False
        close_sessions(work, staff)
        work.record("password_changed", staff)
        work.commit()
    return staff
