"""Ordered packages for the authority are made in the background."""

import httpx
import pytest

from jobs import inspections
from services.order_inspection import order_inspection
from settings import Settings
from store import Store
from store.models import Inspection
from tests.jobs.ordered_cases import Ordered
from tests.services.staff_cases import hire


@pytest.fixture
def ordered(store: Store, settings: Settings, http: httpx.Client) -> Ordered[Inspection]:
    """One that waits."""
    hire(store, "delegada", "dpo")
    with store.unit_of_work("cli") as work:
        row = order_inspection(work, staff="delegada", reason="Inspección anunciada")
        work.commit()
        return Ordered(store, settings, http, row.id, Inspection, inspections, "make_inspection")


def test_a_sweep_makes_what_waits_and_the_next_finds_nothing(ordered: Ordered[Inspection]) -> None:
    """L95."""
    ordered.is_made_once()


def test_one_that_keeps_failing_is_given_up_and_said_so(
    ordered: Ordered[Inspection], monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered.is_given_up_after_its_tries(monkeypatch)
