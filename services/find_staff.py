"""A member of staff by login name, locked for a change."""

from sqlalchemy import select

from duties.errors import NotFound
from store import UnitOfWork
from store.models import Staff


def find_staff(work: UnitOfWork, name: str) -> Staff:
    """The member of staff. Raises NotFound."""
    staff = work.session.scalar(select(Staff).where(Staff.name == name).with_for_update())
    if staff is None:
        raise NotFound(f"nobody logs in as {name}")
    return staff
