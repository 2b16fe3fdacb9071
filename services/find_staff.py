"""A member of staff by login name, locked for a change."""

from sqlalchemy import or_, select

from duties.errors import NotFound
from duties.staff_rules import NEEDED_ROLES
from store import UnitOfWork
from store.models import Staff


def find_staff(work: UnitOfWork, name: str) -> Staff:
    """The member of staff. Raises NotFound.

    Whoever holds a needed role is locked with them, in one order: two who change each other wait instead of blocking.
    """
    together = or_(Staff.name == name, Staff.role.in_(NEEDED_ROLES))
    locked = work.session.scalars(select(Staff).where(together).order_by(Staff.id).with_for_update())
    staff = next((each for each in locked.all() if each.name == name), None)
    if staff is None:
        raise NotFound(f"nobody logs in as {name}")
    return staff
