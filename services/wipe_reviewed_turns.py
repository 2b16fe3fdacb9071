"""Once every flag has been dealt with, the words that were only kept for it go as well."""

from sqlalchemy import exists, select

from duties.kinds import ConsentState
from store import UnitOfWork
from store.models import Conversation, Flag, Message


def wipe_reviewed_turns(work: UnitOfWork, conversation: Conversation) -> int:
    """How many messages were wiped: none while a flag is open, or if the person consented to keep them."""
    waiting = exists().where(Flag.conversation_id == conversation.id, Flag.status == "open")
    if conversation.record_consent == ConsentState.GIVEN or conversation.state != "ended":
        return 0
    if work.session.scalar(select(waiting)):
        return 0
    duty = f"conversation_duty:{conversation.id}"
    kept = work.session.scalars(
        select(Message).where(
            Message.conversation_id == conversation.id,
            Message.owner == duty,
            Message.text_sealed.is_not(None),
        )
    ).all()
    for message in kept:
        message.text_sealed = message.masked_sealed = None
    if kept:
        work.record("reviewed_turns_wiped", conversation)
    return len(kept)
