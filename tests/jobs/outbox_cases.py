"""Messages in the outbox, for the tests of the sweeps that send them."""

from store import Store
from store.models import OutboundMessage, new_id

BODY = "Su clave: 4 8 2, señora."


def put_message(
    store: Store,
    *,
    to: str,
    medium: str,
    kind: str = "receipt",
    attempts: int = 0,
    language: str | None = None,
) -> str:
    """Put one into the outbox; gives its id."""
    with store.unit_of_work("bot") as work:
        row = OutboundMessage(
            id=new_id(),
            kind=kind,
            medium=medium,
            owner="system",
            created_at=work.now,
            attempts=attempts,
            language=language,
        )
        row.to_sealed = work.seal("system", "outbound_messages", "to_sealed", row.id, to)
        row.body_sealed = work.seal("system", "outbound_messages", "body_sealed", row.id, BODY)
        work.session.add(row)
        work.commit()
        return row.id


def look(store: Store, row_id: str) -> OutboundMessage:
    """The row as it is now."""
    with store.reader() as read:
        return read.session.get_one(OutboundMessage, row_id)


def destroy_keys(store: Store) -> None:
    """Nothing that waits can be opened any more."""
    with store.unit_of_work("system") as work:
        work.destroy_key("system")
        work.commit()
