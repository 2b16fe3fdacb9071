"""Chats that a member of staff took over and left alone."""

from functools import partial

import httpx

from jobs.attempt import attempt
from services.return_lapsed_chats import lapsed, return_lapsed_chat
from settings import Settings
from store import Store


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many went back to the assistant."""
    with store.reader() as read:
        due = lapsed(read)
    return sum(
        bool(attempt(partial(_return, store, settings, row_id), sweep="lapsed_takeovers", row=row_id))
        for row_id in due
    )


def _return(store: Store, settings: Settings, conversation_id: str) -> bool:
    with store.unit_of_work("jobs", conversation_id=conversation_id) as work:
        done = return_lapsed_chat(work, conversation_id, settings=settings)
        work.commit()
    return done
