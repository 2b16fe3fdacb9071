"""The sweep over chats left alone."""

import httpx

from duties.takeover import LEASE
from jobs.lapsed_takeovers import sweep
from settings import Settings
from store import Store
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def test_a_chat_left_alone_goes_back_once(
    store: Store, settings: Settings, http: httpx.Client, clock: SetClock
) -> None:
    desk = LiveDesk.opened(Front(store, settings))
    desk.take()
    assert sweep(store, settings, http) == 0
    clock.time += LEASE
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
