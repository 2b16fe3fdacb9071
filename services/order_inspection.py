"""Order the package for the supervisory authority, for a reason; it is made in the background."""

from sqlalchemy import select

from duties.packages import UNFINISHED
from duties.permissions import Deed
from services.require_staff import require_reason, require_staff
from store import UnitOfWork
from store.models import Inspection, new_id


def order_inspection(work: UnitOfWork, *, staff: str, reason: str | None) -> Inspection:
    """The package; one still being made is not ordered again. Raises NotAllowed, ReasonRequired."""
    member = require_staff(work, staff, Deed.PREPARE_INSPECTION)
    work.reason = require_reason(work, reason)
    underway = work.session.scalar(select(Inspection).where(Inspection.status.in_(UNFINISHED)))
    if underway is not None:
        return underway
    row_id = new_id()
    row = Inspection(id=row_id, owner=f"inspection:{row_id}", asked_by=member.name, asked_at=work.now)
    work.insert(row)
    work.record("inspection_ordered", row)
    return row
