"""Ordered packages are made in the background."""

import httpx
import pytest

from duties.packages import PackageKind
from jobs import packages
from services.order_package import order_package
from settings import Settings
from store import Store
from store.models import Package
from tests.jobs.ordered_cases import Ordered
from tests.services.copy_cases import rich
from tests.services.talk import Front


@pytest.fixture
def ordered(store: Store, settings: Settings, http: httpx.Client) -> Ordered[Package]:
    """One that waits."""
    _, reference, _ = rich(Front(store, settings))
    with store.unit_of_work("cli") as work:
        package = order_package(work, reference, PackageKind.DOSSIER, staff="lola")
        work.commit()
        return Ordered(store, settings, http, package.id, Package, packages, "make_package")


def test_a_sweep_makes_what_waits_and_the_next_finds_nothing(ordered: Ordered[Package]) -> None:
    """L52."""
    ordered.is_made_once()


def test_one_that_keeps_failing_is_given_up_and_said_so(
    ordered: Ordered[Package], monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered.is_given_up_after_its_tries(monkeypatch)
