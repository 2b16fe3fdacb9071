"""Check that everything blocked is still what was blocked, and lies in no ring but the authority's (LOPDGDD 32.4; L69)."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from services.destroy_item import hash_of
from services.find_blockable import again
from store import Reading, Store, sealed_hash
from store.models import BlockedItem, Destruction


def verify_blocked(store: Store) -> list[str]:
    """One sentence for each thing that does not match; none means sound."""
    with store.reader() as read:
        return [*_items(store, read), *_certificates(store, read)]


def _items(store: Store, read: Reading) -> Iterator[str]:
    for item in read.session.scalars(
        select(BlockedItem).where(BlockedItem.destroyed_at.is_(None)).order_by(BlockedItem.id)
    ):
        found = again(read, item)
        if found is None or sealed_hash(read, found.rows) != item.hash:
            yield f"blocked_items {item.id}: the {item.category} is not what was blocked."
        if "application" in store.rings_of(json.loads(item.owners)).values():
            yield f"blocked_items {item.id}: a key of the {item.category} lies in the ordinary ring."


def _certificates(store: Store, read: Reading) -> Iterator[str]:
    for row in read.session.scalars(select(Destruction).order_by(Destruction.number)):
        if row.hash != hash_of(read, row):
            yield f"destructions {row.number}: the certificate has been changed."
        if row.keys_gone_at is not None and store.rings_of(json.loads(row.owners)):
            yield f"destructions {row.number}: a key that was destroyed is back."
