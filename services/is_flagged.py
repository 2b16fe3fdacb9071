"""Whether a conversation has been flagged for a reason, reviewed by now or not."""

from sqlalchemy import select

from duties.kinds import FlagReason
from store import Reading
from store.models import Conversation, Flag


def is_flagged(read: Reading, conversation: Conversation, reason: FlagReason) -> bool:
    """True if there is such a flag."""
    found = select(Flag.id).where(Flag.conversation_id == conversation.id, Flag.reason == reason)
    return read.session.scalar(found.limit(1)) is not None
