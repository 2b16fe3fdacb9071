"""One run of retention: block what has come to its term, destroy what has been blocked for its term (L33, L65, L68)."""

import json
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from duties.casework import ACTIVE, DECIDED
from services.destroy_item import destroy_item
from services.destroy_marks import destroy_marks
from services.end_terms import end_terms, is_any_past
from services.person_holds import held_people
from settings import Settings
from store import Store, UnitOfWork
from store.models import BlockedItem, Blocking, Destruction, Request

AT_ONCE = 200
RECENT = timedelta(days=30)
"""How far back keys are looked for that a crash may have left in the ordinary ring."""


@dataclass(frozen=True)
class Retained:
    """What a run has done: how many things it blocked and destroyed, and how many holds or open cases kept back."""

    blocked: int
    destroyed: int
    kept_back: int


def destroy_expired(store: Store, *, as_of: date, by: str, settings: Settings) -> Retained:
    """May be run twice, and again after a crash at any moment: what was begun is finished first."""
    finish_begun(store)
    blocked = _end_terms(store, as_of, settings)
    destroyed, kept_back = 0, 0
    for item_id, bound in _due(store, as_of):
        kept_back += bound
        destroyed += not bound and _destroy(store, item_id, by)
    with store.unit_of_work("jobs") as work:
        destroyed += len(destroy_marks(work, as_of=as_of, by=by, settings=settings))
        work.commit()
    if destroyed:
        store.scrub()
    finish_begun(store)
    return Retained(blocked, destroyed, kept_back)


def _end_terms(store: Store, as_of: date, settings: Settings) -> int:
    with store.reader() as read:
        if not is_any_past(read, as_of=as_of, settings=settings):
            return 0
    with store.unit_of_work("jobs") as work:
        blocked = len(end_terms(work, as_of=as_of, settings=settings))
        work.commit()
    return blocked


def finish_begun(store: Store) -> None:
    """Keys that a crash between commit and key left behind are blocked or destroyed now; certificates say so."""
    with store.unit_of_work("jobs") as work:
        _block_left(store, work)
        for certificate in work.session.scalars(
            select(Destruction).where(Destruction.keys_gone_at.is_(None))
        ).all():
            left = store.rings_of(json.loads(certificate.owners))
            for owner in left:
                work.destroy_key(owner)
            if not left:
                certificate.keys_gone_at = work.now
                work.record("destruction_checked", certificate)
        work.commit()


def _block_left(store: Store, work: UnitOfWork) -> None:
    lately = work.now - RECENT
    recent = select(BlockedItem.owners).where(BlockedItem.destroyed_at.is_(None), BlockedItem.at >= lately)
    owners = {owner for row in work.session.scalars(recent) for owner in json.loads(row)}
    left = sorted(owner for owner, ring in store.rings_of(owners).items() if ring == "application")
    for owner in left:
        work.block_key(owner)
    if left:
        work.record("keys_blocked_late")


def _due(store: Store, as_of: date) -> list[tuple[str, bool]]:
    """Ids of what is due, oldest first, and whether a hold or its own unfinished case binds it (L32)."""
    with store.reader() as read:
        held = held_people(read)
        rows = read.session.execute(
            select(BlockedItem.id, Blocking.person_id, Request.status)
            .join(Blocking, Blocking.id == BlockedItem.blocking_id)
            .outerjoin(Request, Request.id == Blocking.request_id)
            .where(BlockedItem.destroyed_at.is_(None), BlockedItem.due_on <= as_of)
            .order_by(BlockedItem.due_on, BlockedItem.id)
        )
        found = [(item, whose in held or status in ACTIVE | DECIDED) for item, whose, status in rows]
    free = [item for item, bound in found if not bound][:AT_ONCE]
    return [(item, bound) for item, bound in found if bound or item in free]


def _destroy(store: Store, item_id: str, by: str) -> bool:
    with store.unit_of_work("jobs") as work:
        item = work.session.get_one(BlockedItem, item_id, with_for_update=True)
        if item.destroyed_at is not None:
            return False  # another worker was faster
        blocking = work.session.get_one(Blocking, item.blocking_id)
        if blocking.person_id in held_people(work):
            return False  # held since it was looked up
        done = destroy_item(work, item, by=by)
        work.commit()
    for path in done.files:
        path.unlink(missing_ok=True)
    return True
