"""What every piece of work can open."""

import pytest

from duties.errors import CannotDecrypt
from store import Store


def test_many_keys_are_held_in_one_look_and_a_blocked_one_stays_closed(store: Store) -> None:
    """L66: what is blocked opens to nobody, however it is looked for."""
    with store.unit_of_work("system") as work:
        sealed = {
            owner: work.seal(owner, "messages", "text_sealed", "1", owner)
            for owner in ("conversation:1", "conversation:2")
        }
        work.block_key("conversation:2")
        work.commit()
    with store.reader() as read:
        read.hold_keys([*sealed, "conversation:3"])
        opened = read.open_text("conversation:1", "messages", "text_sealed", "1", sealed["conversation:1"])
        assert opened == "conversation:1"
        with pytest.raises(CannotDecrypt):
            read.open("conversation:2", "messages", "text_sealed", "1", sealed["conversation:2"])
