"""Put a conversation into the queue of those that a person must look at."""

from sqlalchemy import select

from duties.kinds import FlagReason
from store import UnitOfWork
from store.models import Conversation, Flag, new_id


def raise_flag(
    work: UnitOfWork, conversation: Conversation, *, reason: FlagReason | str, turn_id: str | None = None
) -> Flag:
    """The open flag of that reason; a conversation has one of each at most."""
    reason = FlagReason(reason)
    known = work.session.scalar(
        select(Flag).where(
            Flag.conversation_id == conversation.id, Flag.reason == reason, Flag.status == "open"
        )
    )
    if known is not None:
        return known
    flag = Flag(
        id=new_id(),
        conversation_id=conversation.id,
        turn_id=turn_id or work.turn_id,
        reason=reason,
        at=work.now,
    )
    work.insert(flag)
    work.record("flag_raised", flag)
    work.effect("flag", reason)
    return flag
