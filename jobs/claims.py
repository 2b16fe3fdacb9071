"""Taking a row for oneself: its next attempt is put off first, so that no other worker takes it meanwhile.

`next_attempt_at` empty means at once. Its times are the machine's own: a frozen clock must not stop retries.
"""

from datetime import timedelta

from sqlalchemy import ColumnElement, Select, or_, select

from jobs.backoff import backoff
from store import Store
from store.models import Inspection, OutboundMessage, Package, Recording
from store.unit_of_work import lease_clock

LEASE = timedelta(minutes=5)


def is_due[Row: (Recording, OutboundMessage, Package, Inspection)](
    store: Store, model: type[Row], *wanted: ColumnElement[bool]
) -> bool:
    """Whether there is a row to be claimed."""
    with store.reader() as read:
        return read.session.scalar(_due(model, *wanted)) is not None


def claim[Row: (Recording, OutboundMessage, Package, Inspection)](
    store: Store, model: type[Row], *wanted: ColumnElement[bool]
) -> str | None:
    """The id of one due row, now this worker's for five minutes; None if there is none."""
    if not is_due(store, model, *wanted):
        return None
    with store.unit_of_work("jobs") as work:
        row = work.session.scalar(_due(model, *wanted).with_for_update(skip_locked=True))
        if row is None:
            return None
        row.attempts += 1
        row.next_attempt_at = lease_clock() + LEASE
        work.commit()
        return row.id


def put_off[Row: (Recording, OutboundMessage, Package, Inspection)](
    store: Store, model: type[Row], row_id: str
) -> int:
    """After a failed attempt: the row is due again after its backoff. Gives the attempts so far."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(model, row_id, with_for_update=True)
        row.next_attempt_at = lease_clock() + backoff(row.attempts)
        work.commit()
        return row.attempts


def _due[Row: (Recording, OutboundMessage, Package, Inspection)](
    model: type[Row], *wanted: ColumnElement[bool]
) -> Select[Row]:
    at_once = or_(model.next_attempt_at.is_(None), model.attempts == 0)
    return (
        select(model)
        .where(*wanted, or_(at_once, model.next_attempt_at <= lease_clock()))
        .order_by(model.attempts, model.id)
        .limit(1)
    )
