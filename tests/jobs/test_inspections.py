"""Ordered packages for the authority are made in the background."""

import httpx
import pytest

from duties.packages import PackageStatus
from jobs import inspections
from jobs.inspections import TRIES, sweep
from services.order_inspection import order_inspection
from settings import Settings
from store import Store
from store.models import Inspection
from tests.services.staff_cases import hire


@pytest.fixture
def row_id(store: Store) -> str:
    """One that waits."""
    hire(store, "delegada", "dpo")
    with store.unit_of_work("cli") as work:
        row = order_inspection(work, staff="delegada", reason="Inspección anunciada")
        work.commit()
        return row.id


def status(store: Store, row_id: str) -> str:
    """Its stage now."""
    with store.reader() as read:
        return read.session.get_one(Inspection, row_id).status


def test_a_sweep_makes_what_waits_and_the_next_finds_nothing(
    store: Store, settings: Settings, http: httpx.Client, row_id: str
) -> None:
    """L95."""
    assert (sweep(store, settings, http), sweep(store, settings, http)) == (1, 0)
    assert status(store, row_id) == PackageStatus.READY


def test_one_that_keeps_failing_is_given_up_and_said_so(
    store: Store, settings: Settings, http: httpx.Client, row_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bool:
        raise OSError("no room")

    monkeypatch.setattr(inspections, "make_inspection", fail)
    for _ in range(TRIES):
        assert sweep(store, settings, http) == 0
        with store.unit_of_work("cli") as work:  # as if the backoff had passed
            work.session.get_one(Inspection, row_id).next_attempt_at = None
            work.commit()
    assert status(store, row_id) == PackageStatus.FAILED
