"""Follows the messages to recipients: what was sent ends its errand, what failed is told again (L58)."""

from functools import partial

import httpx

from jobs.attempt import attempt
from services.tell_again import tell_again, untold
from settings import Settings
from store import Store


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many errands have moved on."""
    with store.reader() as read:
        waiting = untold(read)
    return sum(
        bool(attempt(partial(_tell, store, settings, errand_id), sweep="recipients", row=errand_id))
        for errand_id in waiting
    )


def _tell(store: Store, settings: Settings, errand_id: str) -> bool:
    with store.unit_of_work("jobs") as work:
        done = tell_again(work, errand_id, settings=settings)
        if done:
            work.commit()
        return done
