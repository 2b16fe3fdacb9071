"""The last administrator and the last data-protection officer stay what they are."""

from sqlalchemy import select

from duties.errors import LastOfTheirRole
from duties.staff_rules import NEEDED_ROLES
from store import UnitOfWork
from store.models import Staff


def require_another_of_the_role(work: UnitOfWork, staff: Staff) -> None:
    """Raise LastOfTheirRole if nobody else would have the role. The rows are locked: two cannot leave at once."""
    if staff.role not in NEEDED_ROLES or staff.disabled:
        return
    same = select(Staff.id).where(Staff.role == staff.role, Staff.disabled.is_(False))
    able = work.session.scalars(same.order_by(Staff.id).with_for_update()).all()
    if not set(able) - {staff.id}:
        raise LastOfTheirRole(f"{staff.name} is the only {staff.role}")
