"""Destroy what has come to the end of its term: keys, indexes, rows and files; a certificate remains (L65, L68, L70)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from duties.retention import Category
from services.add_part import parts_folder
from services.fetch_recording import recordings_folder
from services.find_blockable import Blockable, again
from services.make_package import packages_folder
from store import Reading, UnitOfWork, delete_tree, identity_of, keyed_digest
from store.models import Base, BlockedItem, Blocking, Conversation, Destruction, Turn, new_id

_FOLDERS = {"recordings": recordings_folder, "errand_parts": parts_folder, "packages": packages_folder}


@dataclass(frozen=True)
class Destroyed:
    """A certificate, and the sealed files that go once it is committed."""

    certificate: Destruction
    files: tuple[Path, ...]


def destroy_item(work: UnitOfWork, item: BlockedItem, *, by: str) -> Destroyed:
    """The item and all that hangs on it. Its keys go with this work, but those that another blocked thing needs."""
    blocking = work.session.get_one(Blocking, item.blocking_id)
    found = again(work, item)
    files = _files(work, found.rows) if found is not None else ()
    counts = _delete(work, found) if found is not None else {}
    item.destroyed_at = work.now
    work.session.flush()
    owners = _spent(work, item, found)
    for owner in owners:
        work.destroy_key(owner)
    if item.category == Category.CUSTOMER:
        blocking.customer_index = blocking.customer_ref_sealed = None
    certificate = certify(
        work,
        category=Category(item.category),
        row=(item.row_table, item.row_id),
        counts=counts,
        owners=owners,
        due_on=item.due_on,
        by=by,
        blocking=blocking,
        content_hash=item.hash,
    )
    return Destroyed(certificate, files)


def destroy_again(work: UnitOfWork, item: BlockedItem) -> bool:
    """Something certified came back with a backup: its rows, keys and files go once more. Whether it was there."""
    found = again(work, item)
    if found is None or not found.rows:
        return False
    files = _files(work, found.rows)
    _delete(work, found)
    for owner in _spent(work, item, found):
        work.destroy_key(owner)
    for path in files:
        path.unlink(missing_ok=True)
    return True


def certify(
    work: UnitOfWork,
    *,
    category: Category,
    row: tuple[str, str],
    counts: Mapping[str, int],
    owners: Sequence[str],
    due_on: date,
    by: str,
    blocking: Blocking | None = None,
    content_hash: str | None = None,
) -> Destruction:
    """Write the certificate: opaque ids and counts, dates, and a hash over all of it."""
    last = work.session.scalar(select(func.max(Destruction.number))) or 0
    certificate = Destruction(
        id=new_id(),
        number=last + 1,
        category=category.value,
        person_id=blocking.person_id if blocking else None,
        row_table=row[0],
        row_id=row[1],
        reference=blocking.reference if blocking else None,
        rows=json.dumps(sorted(counts.items())),
        owners=json.dumps(list(owners)),
        blocked_at=blocking.at if blocking else None,
        due_on=due_on,
        at=work.now,
        by=by,
        content_hash=content_hash,
        hash="",
    )
    certificate.hash = hash_of(work, certificate)
    work.insert(certificate)
    work.record("destroyed", certificate)
    return certificate


def hash_of(read: Reading, row: Destruction) -> str:
    """What the certificate says of itself."""
    said = (
        row.number,
        row.category,
        row.person_id,
        row.row_table,
        row.row_id,
        row.rows,
        row.owners,
        row.due_on.isoformat(),
        row.at.isoformat(),
        row.by,
        row.content_hash,
    )
    return keyed_digest(read, "destruction", *(str(each) for each in said))


def _delete(work: UnitOfWork, found: Blockable) -> dict[str, int]:
    tree = {(row.__tablename__, identity_of(row)): row for row in found.rows}
    counts = delete_tree(work.session, tree)
    if found.category is Category.TRANSCRIPT and isinstance(found.root, Conversation):
        _wipe(work, found.root)
    return counts


def _wipe(work: UnitOfWork, talk: Conversation) -> None:
    """What else of the words stands in rows that duty keeps."""
    for turn in work.session.scalars(select(Turn).where(Turn.conversation_id == talk.id)).all():
        turn.heard_sealed = turn.answer_sealed = None
    talk.claim_sealed = talk.caller_sealed = talk.call_sid_sealed = talk.caller_index = None
    work.session.flush()


def _spent(work: UnitOfWork, item: BlockedItem, found: Blockable | None) -> list[str]:
    """The owners whose keys nothing else that is blocked lies under."""
    own = {*json.loads(item.owners), *(found.owners if found is not None else ())}
    others = select(BlockedItem.owners).where(BlockedItem.destroyed_at.is_(None), BlockedItem.id != item.id)
    wanted = [others.where(BlockedItem.owners.contains(f'"{owner}"')) for owner in sorted(own)]
    return [
        owner
        for owner, needed in zip(sorted(own), wanted, strict=True)
        if work.session.scalars(needed.limit(1)).first() is None
    ]


def _files(work: UnitOfWork, rows: Sequence[Base]) -> tuple[Path, ...]:
    return tuple(
        _FOLDERS[row.__tablename__](work.home) / name
        for row in rows
        if row.__tablename__ in _FOLDERS and (name := getattr(row, "file_name", None))
    )
