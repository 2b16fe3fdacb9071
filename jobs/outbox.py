"""A message of the outbox on its way: opened, begun, put back, closed."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from duties.errors import AmparoError
from jobs.backoff import backoff
from store import Store
from store.models import OutboundMessage
from store.unit_of_work import lease_clock

_ON_ITS_WAY = ("waiting", "sending")


class NoLongerWaits(AmparoError):
    """Somebody noted it as sent, or its code was wiped, just before it was sent."""


@dataclass(frozen=True)
class Waiting:
    """A message opened to be sent. Its repr shows nothing of it."""

    kind: str
    language: str
    to: str = field(repr=False)
    body: str = field(repr=False)


def open_message(store: Store, row_id: str) -> tuple[Waiting, datetime]:
    """The message and the time of day. Raises CannotDecrypt."""
    with store.reader() as read:
        row = read.session.get_one(OutboundMessage, row_id)
        to, body = (
            read.open_text(row.owner, "outbound_messages", column, row.id, getattr(row, column))
            for column in ("to_sealed", "body_sealed")
        )
        return Waiting(row.kind, row.language or "es", to, body), read.now


def begin_message(store: Store, row_id: str) -> None:
    """From here on it may have gone: whatever stops us now, it is not sent again. Raises NoLongerWaits."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id, with_for_update=True)
        if row.status != "waiting":
            raise NoLongerWaits(f"message {row_id} is {row.status}")
        row.status = "sending"
        work.commit()


def put_back(store: Store, row_id: str) -> int:
    """It has not gone and is tried again after its backoff. Gives the attempts so far."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id, with_for_update=True)
        if row.status in _ON_ITS_WAY:
            row.status, row.next_attempt_at = "waiting", lease_clock() + backoff(row.attempts)
            work.commit()
        return row.attempts


def close_message(store: Store, row_id: str, status: str) -> None:
    """Mark it sent | failed | unsure; the body of a code is wiped as soon as it has been sent."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id, with_for_update=True)
        if row.status not in _ON_ITS_WAY and status != "sent":
            return  # a code that was wiped meanwhile, a letter that was noted as sent
        row.status, row.next_attempt_at = status, None
        row.sent_at = work.now if status == "sent" else None
        if row.kind == "otp":
            row.body_sealed = None
        work.record(f"message_{status}", row)
        work.commit()


def close_interrupted(store: Store) -> None:
    """What was begun by a worker that is no more may have gone: a person decides (see *Envíos*)."""
    interrupted = (
        select(OutboundMessage.id)
        .where(OutboundMessage.status == "sending", OutboundMessage.next_attempt_at <= lease_clock())
        .order_by(OutboundMessage.id)
    )
    with store.reader() as read:
        rows = read.session.scalars(interrupted).all()
    for row_id in rows:
        close_message(store, row_id, "unsure")
