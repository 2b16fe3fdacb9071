"""Chats whose member of staff has given no sign for the length of the lease go back to the assistant."""

from sqlalchemy import select

from duties.takeover import LEASE
from services.return_chat import give_back
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Conversation, Takeover


def lapsed(read: Reading) -> list[str]:
    """The conversations they belong to."""
    found = select(Takeover.conversation_id).where(
        Takeover.ended_at.is_(None), Takeover.seen_at <= read.now - LEASE
    )
    return list(read.session.scalars(found.limit(50)))


def return_lapsed_chat(work: UnitOfWork, conversation_id: str, *, settings: Settings) -> bool:
    """Whether it was given back: not if there has been a sign in the meantime."""
    conversation = work.session.get_one(Conversation, conversation_id, with_for_update=True)
    takeover = work.session.scalar(
        select(Takeover).where(
            Takeover.conversation_id == conversation_id,
            Takeover.ended_at.is_(None),
            Takeover.seen_at <= work.now - LEASE,
        )
    )
    if takeover is None:
        return False
    give_back(work, conversation, takeover, away=True, settings=settings)
    return True
