"""Turns that a killed process left open."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from duties.errors import TurnClosed
from services.close_stale_turns import GRACE, close_stale_turns
from services.open_conversation import open_conversation
from store import Store
from store.models import Flag, Turn, TurnEffect
from store.unit_of_work import lease_clock


def open_turn(store: Store, *, lease: timedelta) -> str:
    """A turn left open, with one effect, whose lease ends so much from now; gives its id."""
    with store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="chat", language="es")
        turn = Turn(
            conversation_id=conversation.id,
            number=1,
            client_key="a",
            kind="text",
            opened_at=work.now,
            lease_until=lease_clock() + lease,
        )
        work.session.add(turn)
        work.session.flush()
        work.session.add(TurnEffect(turn_id=turn.id, kind="request", reference="1234567897", at=work.now))
        work.commit()
        return turn.id


def close(store: Store) -> int:
    """Close in a unit of work of the worker's."""
    with store.unit_of_work("jobs") as work:
        closed = close_stale_turns(work)
        work.commit()
        return closed


def test_a_turn_past_its_lease_is_failed_and_flagged_and_its_effects_are_kept(store: Store) -> None:
    turn_id = open_turn(store, lease=-GRACE - timedelta(seconds=1))
    assert [close(store), close(store)] == [1, 0]
    with store.reader() as read:
        turn = read.session.get_one(Turn, turn_id)
        assert (turn.status, turn.failure, turn.closed_at) == ("failed", "lease", store.clock.now())
        flag = read.session.scalars(select(Flag)).one()
        assert (flag.reason, flag.turn_id, flag.conversation_id) == (
            "turn_failed",
            turn_id,
            turn.conversation_id,
        )
        assert read.session.scalars(select(TurnEffect.reference)).all() == ["1234567897"]
    assert store.verify() == []


def test_nothing_more_can_be_written_for_a_turn_that_was_failed(store: Store) -> None:
    turn_id = open_turn(store, lease=-GRACE - timedelta(seconds=1))
    close(store)
    with pytest.raises(TurnClosed), store.unit_of_work("bot", turn_id=turn_id):
        pass


@pytest.mark.parametrize("lease", [timedelta(seconds=9), timedelta(seconds=-1)])
def test_a_turn_within_its_lease_or_the_grace_after_it_is_left_alone(store: Store, lease: timedelta) -> None:
    open_turn(store, lease=lease)
    assert close(store) == 0
