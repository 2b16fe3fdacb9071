"""The staff as *Control → Personal* shows them: who may come in, how, and since when they have not."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, Select, select

from duties.errors import NotFound
from store import Reading
from store.models import SecondFactor, Staff, StaffAccess


@dataclass(frozen=True)
class StaffLine:
    """One member of staff."""

    name: str
    role: str
    protected: bool
    last_login_at: datetime | None
    locked_until: datetime | None
    disabled: bool
    must_change: bool
    created_at: datetime


def list_staff(read: Reading) -> tuple[StaffLine, ...]:
    """Everybody by name, those who are out last."""
    rows = read.session.execute(_everybody().order_by(Staff.disabled, Staff.name))
    return tuple(_line(read, row) for row in rows)


def read_staff(read: Reading, name: str) -> StaffLine:
    """One of them. Raises NotFound."""
    row = read.session.execute(_everybody().where(Staff.name == name)).one_or_none()
    if row is None:
        raise NotFound("nobody on the staff has that login name")
    return _line(read, row)


def _everybody() -> Select[Staff, datetime | None, datetime | None]:
    return (
        select(Staff, SecondFactor.confirmed_at, StaffAccess.last_login_at)
        .outerjoin(SecondFactor, SecondFactor.staff_id == Staff.id)
        .outerjoin(StaffAccess, StaffAccess.staff_id == Staff.id)
    )


def _line(read: Reading, row: Row[Staff, datetime | None, datetime | None]) -> StaffLine:
    staff, confirmed_at, last_login_at = row
    locked = staff.locked_until is not None and staff.locked_until > read.now
    return StaffLine(
        name=staff.name,
        role=staff.role,
        protected=confirmed_at is not None,
        last_login_at=last_login_at,
        locked_until=staff.locked_until if locked else None,
        disabled=staff.disabled,
        must_change=staff.must_change,
        created_at=staff.created_at,
    )
