"""Who waits in a chat for a person."""

from datetime import timedelta

from services.people_waiting import people_waiting
from store import Store
from store.models import Conversation
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def waiting(store: Store, clock: SetClock) -> list[timedelta]:
    """How long each has waited."""
    with store.reader() as read:
        return [clock.time - each.since for each in people_waiting(read)]


def test_waiting_counts_from_the_request_until_a_person_comes(
    front: Front, store: Store, clock: SetClock
) -> None:
    """L80: bots' time is not counted as attended."""
    desk = LiveDesk.opened(front)
    clock.forward(minutes=4)
    assert waiting(store, clock) == [timedelta(minutes=4)]
    desk.take()
    assert waiting(store, clock) == []
    clock.forward(minutes=1)
    desk.give_back()
    assert waiting(store, clock) == []
    clock.forward(minutes=1)
    desk.asks_again()
    clock.forward(minutes=2)
    assert waiting(store, clock) == [timedelta(minutes=2)]


def test_who_waits_longest_comes_first(front: Front, store: Store, clock: SetClock) -> None:
    first = LiveDesk.opened(front)
    clock.forward(minutes=1)
    later = front.chat()
    with later.turn() as (work, conversation):
        conversation.human = True
        work.effect("human", None)
    with store.reader() as read:
        assert [each.conversation_id for each in people_waiting(read)] == [first.chat, later.conversation_id]


def test_a_chat_that_is_over_waits_for_nobody(front: Front, store: Store, clock: SetClock) -> None:
    desk = LiveDesk.opened(front)
    with store.unit_of_work("bot") as work:
        work.session.get_one(Conversation, desk.chat).state = "ended"
        work.commit()
    assert waiting(store, clock) == []
