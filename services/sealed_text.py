"""Open a sealed text that may have been blocked or erased in the meantime."""

from duties.errors import CannotDecrypt
from store import Reading


def text_or_none(read: Reading, owner: str, place: str, row_id: str, sealed: bytes | None) -> str | None:
    """The text at `table.column`; None if there is none or it cannot be opened any more."""
    if sealed is None:
        return None
    table, column = place.split(".")
    try:
        return read.open_text(owner, table, column, row_id, sealed)
    except CannotDecrypt:
        return None
