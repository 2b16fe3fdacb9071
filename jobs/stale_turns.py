"""Turns left open past their lease by a killed process."""

import httpx
from sqlalchemy import select

from services.close_stale_turns import GRACE, close_stale_turns
from settings import Settings
from store import Store
from store.models import Turn
from store.unit_of_work import lease_clock


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many turns were failed and flagged."""
    with store.reader() as read:
        stale = select(Turn.id).where(Turn.status == "open", Turn.lease_until <= lease_clock() - GRACE)
        if read.session.scalar(stale.limit(1)) is None:
            return 0
    with store.unit_of_work("jobs") as work:
        closed = close_stale_turns(work)
        work.commit()
    return closed
