"""The unit of work: rollback, fence, seal."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from duties.errors import CannotDecrypt, TurnClosed
from store import Store
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock
from tests.conftest import SetClock


def open_turn(store: Store, clock: SetClock, *, lease: float = 30) -> str:
    """A conversation with one open turn; gives the turn's id."""
    with store.unit_of_work("bot") as work:
        conversation = Conversation(channel="chat", started_at=clock.now(), last_activity_at=clock.now())
        work.session.add(conversation)
        work.session.flush()
        turn = Turn(
            conversation_id=conversation.id,
            number=1,
            client_key="a",
            kind="text",
            opened_at=clock.now(),
            lease_until=lease_clock() + timedelta(seconds=lease),
        )
        work.session.add(turn)
        work.record("turn_opened", turn)
        work.commit()
        return turn.id


def test_work_that_is_not_committed_leaves_nothing(store: Store, clock: SetClock) -> None:
    with store.unit_of_work("bot") as work:
        work.session.add(Conversation(channel="chat", started_at=clock.now(), last_activity_at=clock.now()))
        work.session.flush()
    with store.reader() as read:
        assert read.session.query(Conversation).count() == 0
    assert store.verify() == []


def test_work_for_a_closed_turn_is_refused(store: Store, clock: SetClock) -> None:
    turn_id = open_turn(store, clock)
    with store.unit_of_work("bot", turn_id=turn_id) as work:
        work.session.get_one(Turn, turn_id).status = "failed"
        work.commit()
    with pytest.raises(TurnClosed), store.unit_of_work("bot", turn_id=turn_id):
        pass


def test_work_for_a_turn_past_its_lease_is_refused(store: Store, clock: SetClock) -> None:
    turn_id = open_turn(store, clock, lease=-1)
    with pytest.raises(TurnClosed), store.unit_of_work("bot", turn_id=turn_id):
        pass


def test_an_effect_belongs_to_its_turn(store: Store, clock: SetClock) -> None:
    turn_id = open_turn(store, clock)
    with store.unit_of_work("bot", turn_id=turn_id) as work:
        work.effect("request", "1234567890")
        work.commit()
    with store.reader() as read:
        rows = read.session.execute(text("SELECT turn_id, kind, reference FROM turn_effects")).all()
    assert [tuple(row) for row in rows] == [(turn_id, "request", "1234567890")]


def test_a_sealed_value_opens_only_in_its_own_place(store: Store) -> None:
    """L92: the ciphertext is bound to owner, table, column and row."""
    with store.unit_of_work("bot") as work:
        sealed = work.seal("person:1", "people", "name_sealed", "1", "Ana")
        assert work.open_text("person:1", "people", "name_sealed", "1", sealed) == "Ana"
        for place in (
            ("person:1", "people", "surname_sealed", "1"),
            ("person:1", "people", "name_sealed", "2"),
            ("person:1", "contracts", "name_sealed", "1"),
        ):
            with pytest.raises(CannotDecrypt):
                work.open(*place, sealed)


@pytest.mark.parametrize("deed", ["destroy_key", "block_key"])
def test_a_destroyed_or_blocked_key_opens_nothing_any_more(store: Store, deed: str) -> None:
    """L65, L70: blocked or destroyed, the application's ring cannot decrypt."""
    with store.unit_of_work("bot") as work:
        sealed = work.seal("conversation:1", "messages", "text_sealed", "1", "hola")
        getattr(work, deed)("conversation:1")
        assert work.open_text("conversation:1", "messages", "text_sealed", "1", sealed) == "hola"
        work.commit()
    with store.reader() as read, pytest.raises(CannotDecrypt):
        read.open("conversation:1", "messages", "text_sealed", "1", sealed)
