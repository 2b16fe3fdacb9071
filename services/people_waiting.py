"""Who waits in a chat for a person, and since when: the clock of Ley 10/2025, 8.2 (L80)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from duties.kinds import Channel
from services.asks_for_person import asked_since
from store import Reading
from store.models import Conversation, Takeover

_MOST = 50


@dataclass(frozen=True)
class WaitingInChat:
    """A chat that goes on without the person who was asked for. `since` is the request: bots' time counts for nothing."""

    conversation_id: str
    since: datetime


def people_waiting(read: Reading) -> tuple[WaitingInChat, ...]:
    """Longest first. One whose person has come and gone waits only if it asked again."""
    attended = select(Takeover.conversation_id).where(Takeover.ended_at.is_(None))
    open_chats = select(Conversation.id, Conversation.started_at).where(
        Conversation.channel == Channel.CHAT,
        Conversation.state == "open",
        Conversation.human.is_(True),
        Conversation.id.not_in(attended),
    )
    waiting = []
    for conversation_id, started in read.session.execute(
        open_chats.order_by(Conversation.started_at).limit(_MOST)
    ):
        came = read.session.scalar(
            select(func.max(Takeover.ended_at)).where(Takeover.conversation_id == conversation_id)
        )
        since = asked_since(read, conversation_id, came)
        if since is not None or came is None:
            waiting.append(WaitingInChat(conversation_id, since or started))
    return tuple(sorted(waiting, key=lambda each: each.since))
