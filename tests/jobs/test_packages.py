"""Ordered packages are made in the background."""

import httpx
import pytest

from duties.packages import PackageKind, PackageStatus
from jobs import packages
from jobs.packages import TRIES, sweep
from services.order_package import order_package
from settings import Settings
from store import Store
from store.models import Package
from tests.services.copy_cases import rich
from tests.services.talk import Front


@pytest.fixture
def package_id(store: Store, settings: Settings) -> str:
    """One that waits."""
    _, reference, _ = rich(Front(store, settings))
    with store.unit_of_work("cli") as work:
        package = order_package(work, reference, PackageKind.DOSSIER, staff="lola")
        work.commit()
        return package.id


def status(store: Store, package_id: str) -> str:
    """Its stage now."""
    with store.reader() as read:
        return read.session.get_one(Package, package_id).status


def test_a_sweep_makes_what_waits_and_the_next_finds_nothing(
    store: Store, settings: Settings, http: httpx.Client, package_id: str
) -> None:
    """L52."""
    assert (sweep(store, settings, http), sweep(store, settings, http)) == (1, 0)
    assert status(store, package_id) == PackageStatus.READY


def test_one_that_keeps_failing_is_given_up_and_said_so(
    store: Store,
    settings: Settings,
    http: httpx.Client,
    package_id: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> bool:
        raise OSError("no room")

    monkeypatch.setattr(packages, "make_package", fail)
    for _ in range(TRIES):
        assert status(store, package_id) == PackageStatus.WAITING
        assert sweep(store, settings, http) == 0
        with store.unit_of_work("jobs") as work:
            work.session.get_one(Package, package_id).next_attempt_at = None
            work.commit()
    assert status(store, package_id) == PackageStatus.FAILED
