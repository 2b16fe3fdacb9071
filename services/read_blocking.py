"""What staff see of a blocking: how much, since when, until when, what stays and why, and nothing of the person (L69)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, select

from duties.retention import Category
from services.person_holds import holds_of
from store import Reading
from store.models import BlockedItem, Blocking, Destruction, Hold, Person, Request


@dataclass(frozen=True)
class BlockedPart:
    """One category: how many things, the last day on which one of them is due, and how many are destroyed."""

    category: str
    count: int
    due_on: date
    destroyed: int


@dataclass(frozen=True)
class Stays:
    """What a partial erasure left in use, and why."""

    category: str
    reason: str
    count: int


@dataclass(frozen=True)
class BlockingSheet:
    """The blocking of a request's person, or of the part that the request reached."""

    at: datetime
    by: str
    scope: str
    due_on: date
    parts: tuple[BlockedPart, ...]
    stays: tuple[Stays, ...]
    holds: Sequence[Hold]
    certificates: Sequence[Destruction]

    @property
    def over(self) -> bool:
        """Whether everything has been destroyed."""
        return bool(self.parts) and all(part.destroyed == part.count for part in self.parts)


def read_blocking(read: Reading, request: Request) -> BlockingSheet | None:
    """By the request that led to it, or of its person, whichever request of theirs it is; None if nothing is blocked."""
    blocking = read.session.scalars(
        select(Blocking)
        .where(Blocking.request_id == request.id, Blocking.reason == "erasure")
        .order_by(Blocking.at)
    ).first() or _of_person(read, request.person_id)
    if blocking is None:
        return None
    return BlockingSheet(
        at=blocking.at,
        by=blocking.by,
        scope=blocking.scope,
        due_on=blocking.due_on,
        parts=_parts(read, blocking),
        stays=tuple(Stays(*each) for each in json.loads(blocking.stays)),
        holds=holds_of(read, blocking.person_id),
        certificates=_certificates(read, blocking),
    )


def _of_person(read: Reading, person_id: str | None) -> Blocking | None:
    person = read.session.get(Person, person_id) if person_id is not None else None
    if person is None or person.blocked_at is None:
        return None
    total = select(Blocking).where(Blocking.person_id == person_id, Blocking.scope == "total")
    found: Blocking | None = read.session.scalars(total).first()
    return found


def _parts(read: Reading, blocking: Blocking) -> tuple[BlockedPart, ...]:
    rows = read.session.execute(
        select(
            BlockedItem.category,
            func.count(),
            func.max(BlockedItem.due_on),
            func.count(BlockedItem.destroyed_at),
        )
        .where(BlockedItem.blocking_id.in_(_with_later(blocking)))
        .group_by(BlockedItem.category)
    )
    order = [str(category) for category in Category]
    return tuple(sorted((BlockedPart(*row) for row in rows), key=lambda part: order.index(part.category)))


def _with_later(blocking: Blocking) -> Select[str]:
    """With what the same request has led to since: an open matter had kept it in use."""
    return select(Blocking.id).where(
        Blocking.request_id == blocking.request_id, Blocking.reason == blocking.reason
    )


def _certificates(read: Reading, blocking: Blocking) -> Sequence[Destruction]:
    own = select(BlockedItem.row_id).where(BlockedItem.blocking_id.in_(_with_later(blocking)))
    return read.session.scalars(
        select(Destruction).where(Destruction.row_id.in_(own)).order_by(Destruction.number)
    ).all()
