"""Recordings: fetched, sealed and deleted at the provider; those that never came are closed (L30, L35)."""

from datetime import timedelta
from functools import partial

import httpx
from sqlalchemy import Select, and_, or_, select

from duties.kinds import FlagReason
from jobs.attempt import attempt
from jobs.claims import claim, put_off
from services.fetch_recording import fetch_recording
from services.raise_flag import raise_flag
from services.twilio_rest import ProviderRefused
from settings import Settings
from store import Reading, Store
from store.models import Conversation, Recording

UNREPORTED = timedelta(minutes=10)  # after the call, Twilio has long told what became of its recording
FLAGGED_AFTER = 8  # attempts
_AT_ONCE = 10

_TO_FETCH = Recording.status == "completed"
_TO_DELETE = and_(
    Recording.status.in_(("stored", "blocked", "failed")),
    Recording.deleted_at_provider.is_(None),
    Recording.provider_sid_sealed.is_not(None),
)


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:
    """How many recordings were brought to their end."""
    return _settle_unreported(store) + _fetch_due(store, settings, http)


def _fetch_due(store: Store, settings: Settings, http: httpx.Client) -> int:
    fetched = 0
    for _ in range(_AT_ONCE):
        row_id = claim(store, Recording, or_(_TO_FETCH, _TO_DELETE))
        if row_id is None:
            break
        fetched += bool(
            attempt(partial(_fetch, store, settings, http, row_id), sweep="recordings", row=row_id)
        )
    return fetched


def _fetch(store: Store, settings: Settings, http: httpx.Client, row_id: str) -> bool:
    """Take a claimed row as far as it goes; what Twilio does not have after several attempts has failed."""
    try:
        fetch_recording(store, row_id, settings=settings, http=http)
    except Exception as failed:
        attempts = put_off(store, Recording, row_id)
        if attempts == FLAGGED_AFTER or (attempts > FLAGGED_AFTER and _is_missing(failed)):
            _flag(store, row_id, missing=_is_missing(failed))
        raise
    return True


def _is_missing(failed: Exception) -> bool:
    return isinstance(failed, ProviderRefused) and str(failed) == "404"


def _flag(store: Store, row_id: str, *, missing: bool) -> None:
    with store.unit_of_work("jobs") as work:
        recording = work.session.get_one(Recording, row_id, with_for_update=True)
        conversation = work.session.get_one(Conversation, recording.conversation_id, with_for_update=True)
        work.conversation_id = conversation.id
        raise_flag(work, conversation, reason=FlagReason.RECORDING_FAILED)
        if missing and recording.status == "completed":
            recording.status, recording.next_attempt_at = "failed", None
            work.record("recording_missing_at_provider", recording)
        work.commit()


def _settle_unreported(store: Store) -> int:
    """The call is over and no callback came: what Twilio knows is fetched, what it never began is absent."""
    with store.reader() as read:
        due = read.session.scalars(_unreported(read).limit(_AT_ONCE)).all()
    return sum(
        bool(attempt(partial(_settle, store, row_id), sweep="recordings", row=row_id)) for row_id in due
    )


def _settle(store: Store, row_id: str) -> bool:
    with store.unit_of_work("jobs") as work:
        recording = work.session.get_one(Recording, row_id, with_for_update=True)
        if work.session.scalar(_unreported(work).where(Recording.id == row_id)) is None:
            return False
        known = recording.provider_sid_sealed is not None
        recording.status = "completed" if known else "absent"
        recording.next_attempt_at = None
        work.record("recording_unreported" if known else "recording_absent", recording)
        work.commit()
    return True


def _unreported(read: Reading) -> Select[str]:
    return (
        select(Recording.id)
        .join(Conversation, Recording.conversation_id == Conversation.id)
        .where(
            Recording.status.in_(("requested", "recording")), Conversation.ended_at <= read.now - UNREPORTED
        )
    )
