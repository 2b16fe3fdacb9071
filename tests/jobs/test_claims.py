"""Rows are claimed: several workers never do the same one at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from jobs.claims import LEASE, claim, put_off
from store import Store
from store.models import OutboundMessage
from store.unit_of_work import lease_clock

WAITING = OutboundMessage.status == "waiting"


@pytest.fixture
def rows(store: Store) -> list[str]:
    """Ids of four messages that wait."""
    with store.unit_of_work("bot") as work:
        made = [
            OutboundMessage(kind="receipt", medium="sms", owner="system", created_at=work.now)
            for _ in range(4)
        ]
        work.session.add_all(made)
        work.commit()
        return [row.id for row in made]


def claim_all(store: Store) -> list[str]:
    """Claim until nothing is due."""
    taken = []
    while (row_id := claim(store, OutboundMessage, WAITING)) is not None:
        taken.append(row_id)
    return taken


def set_due(store: Store, row_id: str, seconds: float) -> None:
    """Set the row's next attempt so many seconds from now."""
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(OutboundMessage, row_id)
        row.next_attempt_at = lease_clock() + timedelta(seconds=seconds)
        work.commit()


def test_workers_at_the_same_time_take_each_row_once(store: Store, rows: list[str]) -> None:
    with ThreadPoolExecutor(3) as workers:
        taken = [row for each in workers.map(claim_all, [store] * 3) for row in each]
    assert sorted(taken) == sorted(rows)
    assert store.verify() == []


def test_a_claimed_row_is_left_alone_until_its_lease_is_over(store: Store, rows: list[str]) -> None:
    claim_all(store)
    assert claim(store, OutboundMessage, WAITING) is None
    set_due(store, rows[0], -1)
    assert claim(store, OutboundMessage, WAITING) == rows[0]


def test_a_failed_attempt_is_due_again_after_its_backoff(store: Store, rows: list[str]) -> None:
    claim_all(store)
    assert put_off(store, OutboundMessage, rows[0]) == 1
    with store.reader() as read:
        due = read.session.get_one(OutboundMessage, rows[0]).next_attempt_at
    assert due is not None
    assert due <= lease_clock() + timedelta(seconds=2) < lease_clock() + LEASE
