"""Move a sealed column of a row from one owner's key to another's."""

from store import UnitOfWork
from store.models import Message, Request, RequestLetter, RequestMove

type Sealed = Message | Request | RequestMove | RequestLetter


def reseal(work: UnitOfWork, row: Sealed, column: str, new_owner: str) -> None:
    """The same value under the new owner's key; nothing stays nothing. The row's owner is left as it is.

    Raises CannotDecrypt.
    """
    sealed = getattr(row, column)
    if sealed is None or row.owner == new_owner:
        return
    clear = work.open(row.owner, row.__tablename__, column, row.id, sealed)
    setattr(row, column, work.seal(new_owner, row.__tablename__, column, row.id, clear))
