"""Makes the packages that were ordered: dossiers and portable copies."""

from functools import partial

import httpx

from duties.packages import UNFINISHED, PackageStatus
from jobs.attempt import attempt
from jobs.claims import claim, put_off
from services.make_package import make_package
from settings import Settings
from store import Store
from store.models import Package

TRIES = 5
_AT_ONCE = 5


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many packages were made."""
    made = 0
    for _ in range(_AT_ONCE):
        package_id = claim(store, Package, Package.status.in_(UNFINISHED))
        if package_id is None:
            break
        done = attempt(
            partial(make_package, store, package_id, settings=settings), sweep="packages", row=package_id
        )
        if done is None:
            _give_up_in_the_end(store, package_id)
        made += bool(done)
    return made


def _give_up_in_the_end(store: Store, package_id: str) -> None:
    if put_off(store, Package, package_id) < TRIES:
        return
    with store.unit_of_work("jobs") as work:
        package = work.session.get_one(Package, package_id, with_for_update=True)
        package.status, package.next_attempt_at = PackageStatus.FAILED.value, None
        work.record("package_failed", package)
        work.commit()
