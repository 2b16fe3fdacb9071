"""Who attends a chat at this moment."""

from duties.takeover import LEASE
from services.active_takeover import active_takeover, attended_now
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def test_a_lapsed_takeover_stands_until_it_is_given_back_but_nobody_attends(
    front: Front, clock: SetClock
) -> None:
    desk = LiveDesk.opened(front)
    taken = desk.take()
    clock.time += LEASE
    with front.store.reader() as read:
        stands = active_takeover(read, desk.chat)
        assert stands is not None
        assert stands.id == taken.id
        assert attended_now(read, desk.chat) is None
