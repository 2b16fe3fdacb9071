"""Keep what somebody said, sealed under the conversation's passing key."""

from sqlalchemy import bindparam, func, select

from duties.errors import NoticeNotGiven
from services.notices import has_had_notice
from store import UnitOfWork
from store.models import Conversation, Message, new_id

_MESSAGES = Message.__table__.c
_LAST_POSITION = select(func.max(_MESSAGES.position)).where(_MESSAGES.conversation_id == bindparam("wanted"))


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
    if sender == "customer" and not has_had_notice(work, conversation.id):
        raise NoticeNotGiven(f"conversation {conversation.id} has had no notice yet")
    message_id, owner = new_id(), f"conversation:{conversation.id}"
    message = work.insert(
        Message(
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
    )
    if conversation.last_activity_at != work.now:
        work.update(conversation, last_activity_at=work.now)
    work.record("message_recorded", message)
    return message


def _next_position(work: UnitOfWork, conversation_id: str) -> int:
    return (work.look(_LAST_POSITION, wanted=conversation_id).scalar() or 0) + 1
