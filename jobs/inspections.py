"""Makes the packages for the supervisory authority that were ordered."""

from functools import partial

import httpx

from duties.packages import UNFINISHED, PackageStatus
from jobs.attempt import attempt
from jobs.claims import claim, put_off
from services.make_inspection import make_inspection
from settings import Settings
from store import Store
from store.models import Inspection

TRIES = 3


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many were made: one at a time, as each walks the whole audit chain."""
    inspection_id = claim(store, Inspection, Inspection.status.in_(UNFINISHED))
    if inspection_id is None:
        return 0
    make = partial(make_inspection, store, inspection_id, settings=settings)
    done = attempt(make, sweep="inspections", row=inspection_id)
    if done is None:
        _give_up_in_the_end(store, inspection_id)
    return int(bool(done))


def _give_up_in_the_end(store: Store, inspection_id: str) -> None:
    if put_off(store, Inspection, inspection_id) < TRIES:
        return
    with store.unit_of_work("jobs") as work:
        row = work.session.get_one(Inspection, inspection_id, with_for_update=True)
        row.status, row.next_attempt_at = PackageStatus.FAILED.value, None
        work.record("inspection_failed", row)
        work.commit()
