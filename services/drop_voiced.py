"""The person takes back what they voiced before it was registered."""

from sqlalchemy import select

from store import UnitOfWork
from store.models import Conversation, VoicedRight


def drop_voiced(work: UnitOfWork, conversation: Conversation) -> int:
    """Mark the waiting rights of a conversation as dropped on the person's own word. Gives their number."""
    waiting = work.session.scalars(
        select(VoicedRight).where(
            VoicedRight.conversation_id == conversation.id, VoicedRight.status == "waiting"
        )
    ).all()
    for voiced in waiting:
        voiced.status = "dropped"
        work.record("voiced_right_dropped", voiced)
    return len(waiting)
