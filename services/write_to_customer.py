"""Whoever attends a chat writes to the customer."""

from sqlalchemy import select

from duties.permissions import Deed
from duties.takeover import ChatNotYours, MessageInvalid
from services.active_takeover import active_takeover
from services.record_message import record_message
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Conversation, Message

LONGEST = 4000


def write_to_customer(
    work: UnitOfWork, conversation_id: str, *, staff: str, text: str, seen: int = -1
) -> Message:
    """The message. The same text sent twice from a page that showed position `seen` last is one message.

    Raises NotAllowed, MessageInvalid, ChatNotYours.
    """
    member = require_staff(work, staff, Deed.TAKE_OVER_CHAT)
    said = text.replace("\r\n", "\n").strip()
    if not said or len(said) > LONGEST:
        raise MessageInvalid(f"1 to {LONGEST} characters")
    conversation = work.session.get(Conversation, conversation_id, with_for_update=True)
    takeover = active_takeover(work, conversation_id)
    if conversation is None or takeover is None or takeover.staff != member.name:
        raise ChatNotYours(f"conversation {conversation_id} is attended by somebody else, or by nobody")
    takeover.seen_at = work.now
    work.conversation_id = conversation.id
    known = _sent_already(work, conversation, said, seen) if seen >= 0 else None
    return known or record_message(work, conversation, sender="agent", text=said)


def _sent_already(work: UnitOfWork, conversation: Conversation, said: str, seen: int) -> Message | None:
    later = select(Message).where(
        Message.conversation_id == conversation.id, Message.sender == "agent", Message.position > seen
    )
    for message in work.session.scalars(later):
        if work.open_text(message.owner, "messages", "text_sealed", message.id, message.text_sealed) == said:
            return message
    return None
