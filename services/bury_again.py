"""After a restore: who had been blocked or destroyed since the backup is so again (L57, L70: backups count).

Keys lie apart from backups, so what was destroyed cannot be read anyway; here it goes from rows and indexes too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect, select

from duties.blocking import Scope, WhyBlocked
from duties.retention import Category
from services.destroy_item import destroy_again
from services.find_blockable import again, whole_person
from services.note_blocking import note_blocking
from services.set_apart import set_apart
from settings import Settings
from store import Reading, Store, UnitOfWork, sealed_hash
from store.models import (
    Base,
    BlockedItem,
    Blocking,
    Conversation,
    Destruction,
    Hold,
    Person,
    Recording,
    Request,
)

_KEPT: tuple[type[Base], ...] = (Blocking, BlockedItem, Destruction, Hold)

type Tombstones = Sequence[tuple[type[Base], dict[str, Any]]]


@dataclass(frozen=True)
class Buried:
    """How many people and things were blocked again, and how many destroyed again."""

    blocked: int
    destroyed: int


def read_tombstones(read: Reading) -> Tombstones:
    """What is known of blockings, holds and destructions before a backup takes the place of the store."""
    return [
        (model, {name: getattr(row, name) for name in _names(model)})
        for model in _KEPT
        for row in read.session.scalars(select(model)).all()
    ]


def _names(model: type[Base]) -> list[str]:
    return [attribute.key for attribute in inspect(model).column_attrs]


def bury_again(store: Store, tombstones: Tombstones, *, settings: Settings) -> Buried:
    """May be run at any time: it does only what is not so yet."""
    with store.unit_of_work("cli") as work:
        _write(work, tombstones)
        items = work.session.scalars(select(BlockedItem).order_by(BlockedItem.at, BlockedItem.id)).all()
        destroyed = sum(destroy_again(work, item) for item in items if item.destroyed_at is not None)
        blocked = sum(_block_again(work, item) for item in items if item.destroyed_at is None)
        more = _by_keys(store, work, settings)
        if tombstones or more.blocked or more.destroyed:
            work.record("tombstones_replayed")
        work.commit()
    store.scrub()
    return Buried(blocked + more.blocked, destroyed + more.destroyed)


def _write(work: UnitOfWork, tombstones: Tombstones) -> None:
    for model, values in tombstones:
        row = work.session.get(model, values["id"])
        if row is None:
            work.insert(model(**values))
            continue
        for name, value in values.items():
            setattr(row, name, value)
    work.session.flush()


def _block_again(work: UnitOfWork, item: BlockedItem) -> bool:
    found = again(work, item)
    if found is None:
        return False
    before = _apply(work, item, found.root)
    item.hash = sealed_hash(work, found.rows)
    return before


def _apply(work: UnitOfWork, item: BlockedItem, root: Base) -> bool:
    """Whether it had come back unblocked."""
    if isinstance(root, Person) and root.blocked_at is None:
        blocking = work.session.get_one(Blocking, item.blocking_id)
        root.blocked_at = blocking.at
        set_apart(work, root, blocking, sealable=False)
        _close_case(work, blocking)
        return True
    if isinstance(root, Recording) and root.status == "stored":
        root.status = "blocked"
        return True
    if isinstance(root, Conversation) and item.category == Category.CONVERSATION and root.state != "ended":
        root.state, root.ended_at, root.ended_reason = "ended", work.now, "erased"
        return True
    return False


def _close_case(work: UnitOfWork, blocking: Blocking) -> None:
    """The erasure that had been approved is not to be decided a second time."""
    request = work.session.get(Request, blocking.request_id)
    if request is not None and request.status != "closed":
        request.status, request.proposal, request.closed_at = "closed", None, work.now
        request.revision += 1
        work.record("request_closed_after_restore", request)


def _by_keys(store: Store, work: UnitOfWork, settings: Settings) -> Buried:
    """Who is on no list, as it was lost: the keys still tell."""
    people = work.session.scalars(select(Person).where(Person.blocked_at.is_(None))).all()
    rings = store.rings_of(f"person:{person.id}" for person in people)
    gone = [person for person in people if f"person:{person.id}" not in rings]
    apart = [person for person in people if rings.get(f"person:{person.id}") == "authority"]
    for person in (*gone, *apart):
        blocking = note_blocking(
            work,
            whole_person(work, person),
            scope=Scope.TOTAL,
            why=WhyBlocked.ERASURE,
            by="restore",
            settings=settings,
            person_id=person.id,
        )
        person.blocked_at = work.now
        set_apart(work, person, blocking, sealable=False)
    for person in gone:
        _destroy_all(work, work.session.scalars(_items_of(person)).all())
    return Buried(len(apart), len(gone))


def _items_of(person: Person) -> Any:
    own = select(Blocking.id).where(Blocking.person_id == person.id)
    return select(BlockedItem).where(BlockedItem.blocking_id.in_(own))


def _destroy_all(work: UnitOfWork, items: Iterable[BlockedItem]) -> None:
    for item in items:
        item.destroyed_at = work.now
        destroy_again(work, item)
