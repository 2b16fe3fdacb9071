"""Take back what waits to reach contacts that are not safe (L112)."""

from sqlalchemy import select

from services.wipe_code import wipe_carrier
from store import UnitOfWork
from store.models import Callback, Conversation, OutboundMessage


def withhold_contact(work: UnitOfWork, conversation: Conversation) -> None:
    """Wipe every message of this conversation that has not been sent yet, and the number of a call-back noted."""
    messages = select(OutboundMessage).where(
        OutboundMessage.conversation_id == conversation.id, OutboundMessage.status == "waiting"
    )
    for message in work.session.scalars(messages).all():
        wipe_carrier(work, message)
    callbacks = select(Callback).where(
        Callback.conversation_id == conversation.id, Callback.status == "waiting"
    )
    for callback in work.session.scalars(callbacks).all():
        callback.number_sealed = None
        work.record("callback_withheld", callback)
