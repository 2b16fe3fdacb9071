"""Whether somebody still waits for a person: asked for one, and none has come since (L80)."""

from datetime import datetime

from sqlalchemy import func, select

from store import Reading
from store.models import Conversation, Takeover, Turn, TurnEffect


def asks_for_person(read: Reading, conversation: Conversation) -> bool:
    """True from the request until a person has attended and left; again once one is asked for again."""
    if not conversation.human:
        return False
    came = _last_end(read, conversation.id)
    return came is None or asked_since(read, conversation.id, came) is not None


def asked_since(read: Reading, conversation_id: str, after: datetime | None) -> datetime | None:
    """When a person was first asked for after that moment, or at all."""
    asked = (
        select(func.min(TurnEffect.at))
        .join(Turn, Turn.id == TurnEffect.turn_id)
        .where(Turn.conversation_id == conversation_id, TurnEffect.kind == "human")
    )
    return read.session.scalar(asked if after is None else asked.where(TurnEffect.at > after))


def _last_end(read: Reading, conversation_id: str) -> datetime | None:
    """When the last person left; None while one attends, or if none has come."""
    rows = read.session.scalars(
        select(Takeover.ended_at).where(Takeover.conversation_id == conversation_id)
    ).all()
    ended = [at for at in rows if at is not None]
    return max(ended) if rows and len(ended) == len(rows) else None
