"""Move a sealed value from one owner's key to another's."""

from store import UnitOfWork


def reseal(
    work: UnitOfWork, old: str, new: str, table: str, column: str, row_id: str, sealed: bytes | None
) -> bytes | None:
    """The same value under the new owner's key; nothing stays nothing. Raises CannotDecrypt."""
    if sealed is None or old == new:
        return sealed
    return work.seal(new, table, column, row_id, work.open(old, table, column, row_id, sealed))
