"""The sweep over turns left open."""

from datetime import timedelta

import httpx

from jobs.stale_turns import sweep
from services.close_stale_turns import GRACE
from settings import Settings
from store import Store
from store.models import Turn
from store.unit_of_work import lease_clock


def test_turns_left_open_are_closed_once(
    store: Store, settings: Settings, http: httpx.Client, conversation_id: str
) -> None:
    assert sweep(store, settings, http) == 0
    with store.unit_of_work("bot") as work:
        past = lease_clock() - GRACE - timedelta(seconds=1)
        work.session.add(
            Turn(
                conversation_id=conversation_id,
                number=1,
                client_key="a",
                kind="text",
                opened_at=work.now,
                lease_until=past,
            )
        )
        work.commit()
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
