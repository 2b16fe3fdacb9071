"""Who still waits for a person."""

from services.asks_for_person import asks_for_person
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def waits(desk: LiveDesk) -> bool:
    with desk.front.store.reader() as read:
        return asks_for_person(read, desk.row())


def test_waiting_ends_when_a_person_has_come_and_begins_anew_when_asked_again(
    front: Front, clock: SetClock
) -> None:
    """L80: counted from the request."""
    desk = LiveDesk.opened(front)
    assert waits(desk)
    clock.forward(minutes=1)
    desk.take()
    assert waits(desk)  # the widget says that a person attends
    clock.forward(minutes=1)
    desk.give_back()
    assert not waits(desk)
    clock.forward(minutes=1)
    desk.asks_again()
    assert waits(desk)


def test_who_never_asked_does_not_wait(front: Front) -> None:
    talk = front.chat()
    with talk.look() as (work, conversation):
        assert not asks_for_person(work, conversation)
