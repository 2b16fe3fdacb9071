"""Blocks what has come to its term, and destroys what has been blocked for its term."""

import httpx
from sqlalchemy import select

from duties.blocking import OPEN_MATTER
from duties.local_time import local_day
from services.block_case import block_case
from services.block_parts import block_freed
from services.destroy_expired import destroy_expired
from settings import Settings
from store import Store
from store.models import BlockedItem, Blocking, Request


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many things were blocked or destroyed."""
    cases = sum(_block(store, settings, row_id) for row_id in _closed_cases(store))
    cases += sum(_block_freed(store, settings, row_id) for row_id in _waiting(store))
    done = destroy_expired(store, as_of=local_day(store.clock.now()), by="jobs", settings=settings)
    return cases + done.blocked + done.destroyed


def _closed_cases(store: Store) -> list[str]:
    """Closed erasures whose case still lies under its own key, as something of it had not been sent yet."""
    listed = select(BlockedItem.row_id).where(BlockedItem.row_table == "requests")
    wanted = select(Request.id).where(
        Request.status == "closed", Request.owner.startswith("request:"), Request.id.not_in(listed)
    )
    with store.reader() as read:
        return list(read.session.scalars(wanted))


def _waiting(store: Store) -> list[str]:
    """Partial erasures that an open matter kept something of in use."""
    wanted = select(Blocking.id).where(Blocking.stays.contains(f'"{OPEN_MATTER}"'))
    with store.reader() as read:
        return list(read.session.scalars(wanted))


def _block_freed(store: Store, settings: Settings, blocking_id: str) -> bool:
    with store.unit_of_work("jobs") as work:
        blocking = work.session.get_one(Blocking, blocking_id, with_for_update=True)
        done = block_freed(work, blocking, settings=settings) is not None
        work.commit()
    return done


def _block(store: Store, settings: Settings, request_id: str) -> bool:
    with store.unit_of_work("jobs") as work:
        request = work.session.get_one(Request, request_id, with_for_update=True)
        done = block_case(work, request, by="jobs", settings=settings) is not None
        work.commit()
    return done
