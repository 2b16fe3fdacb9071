"""Who is to be called back: in danger or vulnerable first, then by the time they chose or since when they wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, exists, func, select

from duties.callbacks import CallbackStatus
from duties.errors import NotFound
from services.desk_queue import FIRST, PAGE
from store import Reading
from store.models import Callback, CallbackAttempt, Flag


@dataclass(frozen=True)
class CallbackLine:
    """A call back, whether it goes first, its tries oldest first, and whether its chosen time has passed."""

    row: Callback
    first: bool
    tries: Sequence[CallbackAttempt]
    late: bool


def list_callbacks(
    read: Reading, *, closed: bool = False, page: int = 1
) -> tuple[tuple[CallbackLine, ...], int]:
    """A page of those that wait, or of those that are closed, and how many there are."""
    waits = Callback.status == CallbackStatus.WAITING
    wanted = ~waits if closed else waits
    order = (
        (Callback.closed_at.desc(), Callback.at.desc(), Callback.id)
        if closed
        else (case((_goes_first(), 0), else_=1), func.coalesce(Callback.slot_at, Callback.at), Callback.id)
    )
    query = select(Callback, _goes_first()).where(wanted).order_by(*order)
    rows = read.session.execute(query.limit(PAGE).offset((max(page, 1) - 1) * PAGE)).all()
    found = read.session.scalar(select(func.count()).select_from(Callback).where(wanted)) or 0
    tries = _tries(read, [row.id for row, _ in rows])
    return tuple(_line(read, row, bool(first), tries.get(row.id, [])) for row, first in rows), found


def read_callback(read: Reading, callback_id: str) -> CallbackLine:
    """One of them. Raises NotFound."""
    found = read.session.execute(select(Callback, _goes_first()).where(Callback.id == callback_id)).first()
    if found is None:
        raise NotFound("no such call back")
    row, first = found
    return _line(read, row, bool(first), _tries(read, [row.id]).get(row.id, []))


def _goes_first() -> ColumnElement[bool]:
    return exists().where(Flag.conversation_id == Callback.conversation_id, Flag.reason.in_(FIRST))


def _tries(read: Reading, ids: Sequence[str]) -> dict[str, list[CallbackAttempt]]:
    found: dict[str, list[CallbackAttempt]] = {}
    wanted = select(CallbackAttempt).where(CallbackAttempt.callback_id.in_(ids))
    for attempt in read.session.scalars(wanted.order_by(CallbackAttempt.number)):
        found.setdefault(attempt.callback_id, []).append(attempt)
    return found


def _line(read: Reading, row: Callback, first: bool, tries: Sequence[CallbackAttempt]) -> CallbackLine:
    late = row.status == CallbackStatus.WAITING and row.slot_at is not None and row.slot_at < read.now
    return CallbackLine(row, first, tries, late)
