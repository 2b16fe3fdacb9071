"""Consents to commercial calls older than the years the law gives them (L29)."""

from datetime import datetime
from functools import partial

import httpx
from sqlalchemy import Select, and_, or_, select

from duties.kinds import ConsentState, Purpose
from jobs.attempt import attempt
from services.expire_consent import expire_consent, oldest_call_consent
from settings import Settings
from store import Store
from store.models import Grant

_AT_ONCE = 100


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many consents expired."""
    with store.reader() as read:
        due = read.session.scalars(_due(settings, read.now).limit(_AT_ONCE)).all()
    return sum(
        bool(attempt(partial(_expire, store, settings, row_id), sweep="consent_expiry", row=row_id))
        for row_id in due
    )


def _expire(store: Store, settings: Settings, grant_id: str) -> bool:
    with store.unit_of_work("jobs") as work:
        grant = work.session.get_one(Grant, grant_id, with_for_update=True)
        if work.session.scalar(_due(settings, work.now).where(Grant.id == grant_id)) is None:
            return False
        expire_consent(work, grant)
        work.commit()
    return True


def _due(settings: Settings, now: datetime) -> Select[str]:
    """Live consents past their end; one without an end of its own counts from the day it was given."""
    oldest = oldest_call_consent(settings, now)
    return select(Grant.id).where(
        Grant.purpose == Purpose.MARKETING_CALL,
        Grant.state.in_((ConsentState.GIVEN, ConsentState.PENDING)),
        Grant.conversation_id.is_not(None),
        or_(Grant.expires_at <= now, and_(Grant.expires_at.is_(None), Grant.at <= oldest)),
    )
