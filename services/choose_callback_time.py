"""When the person of a conversation wants to be called back: with the call that waits (L79)."""

from datetime import datetime

from store import UnitOfWork
from store.models import Callback


def choose_callback_time(work: UnitOfWork, callback: Callback, at: datetime | None) -> None:
    """`at` is within the opening hours; None is as soon as possible. The number stays."""
    if callback.slot_at == at:
        return
    callback.slot_at = at
    work.record("callback_slot_chosen", callback)
    work.effect("callback", None)
