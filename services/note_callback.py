"""Note that somebody is to be called back."""

from datetime import datetime

from sqlalchemy import select

from services.canonical import canonical_phone
from services.contacts_unsafe import contacts_unsafe
from store import UnitOfWork
from store.models import Callback, Conversation, new_id


def note_callback(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    number: str | None,
    reason: str,
    slot_at: datetime | None = None,
) -> Callback:
    """One waiting call back a conversation; without a number, to the one the call came from.

    Where danger was told, only to a number named as safe: the one in use is not kept (L112).

    `slot_at` is a time the person chose, within the opening hours.
    """
    callback = work.session.scalar(
        select(Callback).where(Callback.conversation_id == conversation.id, Callback.status == "waiting")
    )
    if callback is None:
        callback = Callback(
            id=new_id(), conversation_id=conversation.id, turn_id=work.turn_id, reason=reason, at=work.now
        )
        work.session.add(callback)
        work.session.flush()
    in_use = None if contacts_unsafe(work, conversation) else _caller(work, conversation)
    to_call = (canonical_phone(number) if number else None) or in_use
    if to_call:
        callback.number_sealed = work.seal(
            f"conversation_duty:{conversation.id}", "callbacks", "number_sealed", callback.id, to_call
        )
    callback.person_id = conversation.person_id
    callback.slot_at = slot_at or callback.slot_at
    work.record("callback_noted", callback)
    work.effect("callback", None)
    return callback


def _caller(work: UnitOfWork, conversation: Conversation) -> str | None:
    if conversation.caller_sealed is None:
        return None
    return work.open_text(
        f"conversation:{conversation.id}",
        "conversations",
        "caller_sealed",
        conversation.id,
        conversation.caller_sealed,
    )
