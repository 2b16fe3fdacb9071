"""The audit entry that vouches for a row."""

from sqlalchemy import text

from store import Store
from store.models import Conversation
from store.witness import witness
from tests.conftest import SetClock


def put(store: Store, clock: SetClock) -> str:
    """A conversation, changed once; gives its id."""
    with store.unit_of_work("bot") as work:
        row = Conversation(channel="chat", started_at=clock.now(), last_activity_at=clock.now())
        work.session.add(row)
        work.record("conversation_opened", row)
        work.commit()
    with store.unit_of_work("bot") as work:
        work.session.get_one(Conversation, row.id).phase = "dialogue"
        work.commit()
    return row.id


def test_the_newest_entry_vouches_for_the_row_as_it_stands(store: Store, clock: SetClock) -> None:
    """L19."""
    row_id = put(store, clock)
    with store.reader() as read:
        entry = witness(read, read.session.get_one(Conversation, row_id))
    assert entry is not None
    assert entry.seq == 2


def test_nothing_vouches_for_a_row_that_was_changed_outside(store: Store, clock: SetClock) -> None:
    """L19: any edit is detected."""
    row_id = put(store, clock)
    with store.unit_of_work("bot") as work:
        work.session.execute(text("UPDATE conversations SET language = 'ca'"))
        work.session.commit()
    with store.reader() as read:
        assert witness(read, read.session.get_one(Conversation, row_id)) is None
