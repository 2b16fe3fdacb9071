"""What staff do with a call back: choose its time, note a try, see the number for a reason (L93)."""

from datetime import datetime, timedelta

from sqlalchemy import select

from duties.callbacks import (
    NEEDS_TIME,
    WRITTEN_TO,
    CallbackClosed,
    CallbackStatus,
    SlotMoved,
    SlotNotOpen,
    TriedTooSoon,
    TryOutcome,
    after_try,
    earliest_try,
)
from duties.errors import CannotDecrypt, NotFound
from duties.permissions import Deed
from services.opening import people_are_there
from services.queue_missed_call import queue_missed_call
from services.require_staff import require_reason, require_staff
from settings import Settings
from store import UnitOfWork
from store.models import Callback, CallbackAttempt, new_id


def choose_slot(
    work: UnitOfWork, callback_id: str, at: datetime, *, seen: datetime | None, staff: str, settings: Settings
) -> Callback:
    """When the person wants to be called; `seen` is the time that stood there. The same time again changes nothing.

    Raises NotAllowed, NotFound, CallbackClosed, SlotMoved, SlotNotOpen.
    """
    require_staff(work, staff, Deed.WORK_CALLBACK)
    callback = _locked(work, callback_id)
    if callback.status != CallbackStatus.WAITING:
        raise CallbackClosed("the call back is closed")
    if callback.slot_at == at:
        return callback
    if callback.slot_at != seen:
        raise SlotMoved("another time has been chosen since")
    if at <= work.now or not people_are_there(at, settings=settings):
        raise SlotNotOpen("nobody calls at that time")
    callback.slot_at = at
    work.record("callback_slot_chosen", callback)
    return callback


def note_try(
    work: UnitOfWork, callback_id: str, outcome: TryOutcome, *, seen: int, staff: str, settings: Settings
) -> CallbackAttempt:
    """Who called, when, and what came of it; whoever could not be spoken to is written to.

    `seen` is how many tries the page showed. Raises NotAllowed, NotFound, CallbackClosed, TriedTooSoon.
    """
    member = require_staff(work, staff, Deed.WORK_CALLBACK)
    callback = _locked(work, callback_id)
    before = work.session.scalars(
        select(CallbackAttempt.at)
        .where(CallbackAttempt.callback_id == callback.id)
        .order_by(CallbackAttempt.number)
    ).all()
    number = len(before) + 1
    if seen != len(before):
        raise CallbackClosed("somebody has called since")
    status = after_try(CallbackStatus(callback.status), number, outcome)
    if before and outcome in NEEDS_TIME:
        earliest = earliest_try(before[-1], callback.slot_at, between_tries(settings))
        if work.now < earliest:
            raise TriedTooSoon(earliest)
    attempt = CallbackAttempt(
        id=new_id(), callback_id=callback.id, number=number, by=member.name, at=work.now, outcome=outcome
    )
    work.insert(attempt)
    callback.status = status.value
    if status is not CallbackStatus.WAITING:
        callback.closed_at = work.now
    work.record("callback_tried", callback)
    if status in WRITTEN_TO:
        queue_missed_call(work, callback, settings=settings)
    return attempt


def between_tries(settings: Settings) -> timedelta:
    """What lies at least between two tries in vain."""
    return timedelta(minutes=settings.handoff.minutes_between_tries)


def reveal_number(work: UnitOfWork, callback_id: str, *, staff: str, reason: str | None) -> str:
    """The number to call; empty if there is none. Raises NotAllowed, NotFound, ReasonRequired."""
    require_staff(work, staff, Deed.WORK_CALLBACK)
    callback = _locked(work, callback_id)
    require_reason(work, reason)
    work.record("callback_revealed", callback)
    if callback.number_sealed is None:
        return ""
    owner = f"conversation_duty:{callback.conversation_id}"
    try:
        return work.open_text(owner, "callbacks", "number_sealed", callback.id, callback.number_sealed)
    except CannotDecrypt:
        return ""


def _locked(work: UnitOfWork, callback_id: str) -> Callback:
    callback = work.session.scalar(select(Callback).where(Callback.id == callback_id).with_for_update())
    if callback is None:
        raise NotFound("no such call back")
    work.conversation_id = callback.conversation_id
    return callback
