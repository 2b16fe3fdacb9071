"""Work that is done for people we do not know, so that it takes the same time as for those we know (L49)."""

from store import UnitOfWork


def open_decoy(work: UnitOfWork) -> str:
    """Seal and open a value as if it were a contact on file."""
    sealed = work.seal("system", "contact_points", "value_sealed", "decoy", "+34600000000")
    return work.open_text("system", "contact_points", "value_sealed", "decoy", sealed)


def seal_decoy(work: UnitOfWork, owner: str, *values: str) -> None:
    """Seal values as if they were about to be sent, and drop them."""
    for value in values:
        work.seal(owner, "outbound_messages", "body_sealed", "decoy", value)
