"""Write down what is blocked: each item with date, reason, due date and hash, and move its keys (LOPDGDD 32; L69)."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from duties.blocking import Scope, WhyBlocked
from duties.local_time import local_day
from duties.retention import Category, Term, common_due, destroyed_on
from services.find_blockable import Blockable
from settings import Settings, retention_at
from store import UnitOfWork, identity_of, sealed_hash
from store.models import BlockedItem, Blocking, Recording, new_id


def note_blocking(
    work: UnitOfWork,
    blockables: Sequence[Blockable],
    *,
    scope: Scope,
    why: WhyBlocked,
    by: str,
    settings: Settings,
    person_id: str | None = None,
    request_id: str | None = None,
    reference: str | None = None,
    stays: Iterable[tuple[str, str, int]] = (),
) -> Blocking:
    """The blocking with its items. Their keys leave the ordinary ring when this work is committed."""
    for each in blockables:
        if isinstance(each.root, Recording) and each.root.status == "stored":
            each.root.status = "blocked"
    work.session.flush()
    due = _due(work, blockables, settings)
    blocking = Blocking(
        id=new_id(),
        person_id=person_id,
        request_id=request_id,
        reference=reference,
        scope=scope.value,
        reason=why.value,
        at=work.now,
        by=by,
        due_on=max(due, default=local_day(work.now)),
        stays=json.dumps(list(stays)),
    )
    work.insert(blocking)
    for each, day in zip(blockables, due, strict=True):
        work.insert(_item(work, blocking, each, day, why))
        for owner in each.owners:
            work.block_key(owner)
    return blocking


def term_of(settings: Settings, category: Category, on: date) -> Term:
    """The term in force on that day."""
    found = retention_at(settings, category.value, on)
    return Term(found.keep_months, found.blocked_months)


def _due(work: UnitOfWork, blockables: Sequence[Blockable], settings: Settings) -> list[date]:
    """Each item's day: the longest of its terms, put off to that of what shares a key with it."""
    today = local_day(work.now)
    days = {
        str(number): max(
            destroyed_on(today, term_of(settings, category, today)) for category in each.categories
        )
        for number, each in enumerate(blockables)
    }
    common = common_due(days, {str(number): each.owners for number, each in enumerate(blockables)})
    return [common[str(number)] for number in range(len(blockables))]


def _item(work: UnitOfWork, blocking: Blocking, each: Blockable, due: date, why: WhyBlocked) -> BlockedItem:
    return BlockedItem(
        id=new_id(),
        blocking_id=blocking.id,
        category=each.category.value,
        row_table=each.root.__tablename__,
        row_id=identity_of(each.root),
        owners=json.dumps(each.owners),
        reason=why.value,
        at=work.now,
        due_on=due,
        hash=sealed_hash(work, each.rows),
    )
