"""The person takes back what they voiced before it was registered."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.kinds import Right
from store import UnitOfWork
from store.models import Conversation, VoicedRight


def drop_voiced(work: UnitOfWork, conversation: Conversation, rights: Iterable[Right] = Right) -> list[Right]:
    """Mark the waiting rights of a conversation, of these kinds, as dropped on the person's own word. Gives them."""
    waiting = work.session.scalars(
        select(VoicedRight).where(
            VoicedRight.conversation_id == conversation.id,
            VoicedRight.status == "waiting",
            VoicedRight.right.in_(tuple(rights)),
        )
    ).all()
    for voiced in waiting:
        voiced.status = "dropped"
        work.record("voiced_right_dropped", voiced)
    return [Right(voiced.right) for voiced in waiting]
