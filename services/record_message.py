"""Keep what somebody said, sealed under the conversation's passing key."""

from sqlalchemy import func, select

from duties.errors import NoticeNotGiven
from services.notices import completed_notice
from store import UnitOfWork
from store.models import Conversation, Message, new_id


def record_message(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    sender: str,
    text: str,
    masked: str | None = None,
    turn_id: str | None = None,
) -> Message:
    """The message. `sender` customer | bot | agent; a customer's raises NoticeNotGiven too early (L2)."""
    if sender == "customer" and completed_notice(work, conversation.id) is None:
        raise NoticeNotGiven(f"conversation {conversation.id} has had no notice yet")
    message_id, owner = new_id(), f"conversation:{conversation.id}"
    message = Message(
        id=message_id,
        conversation_id=conversation.id,
        turn_id=turn_id or work.turn_id,
        position=_next_position(work, conversation.id),
        sender=sender,
        owner=owner,
        text_sealed=work.seal(owner, "messages", "text_sealed", message_id, text),
        masked_sealed=None
        if masked is None
        else work.seal(owner, "messages", "masked_sealed", message_id, masked),
        at=work.now,
    )
    work.session.add(message)
    work.session.flush()
    conversation.last_activity_at = work.now
    work.record("message_recorded", message)
    return message


def _next_position(work: UnitOfWork, conversation_id: str) -> int:
    last = work.session.scalar(
        select(func.max(Message.position)).where(Message.conversation_id == conversation_id)
    )
    return (last or 0) + 1
