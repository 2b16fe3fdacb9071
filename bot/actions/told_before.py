"""What was told in any turn of this conversation: read again from its sealed turns, kept nowhere else (L103, L109)."""

import json

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from store.models import Turn

ADULT = 18


def told_before(turn: TurnInHand) -> frozenset[str]:
    """The topics of every turn up to this one."""
    rows = turn.work.session.scalars(
        select(Turn).where(Turn.conversation_id == turn.conversation.id, Turn.heard_sealed.is_not(None))
    )
    owner = f"conversation:{turn.conversation.id}"
    topics: set[str] = set()
    for row in rows:
        text = turn.work.open_text(owner, "turns", "heard_sealed", row.id, row.heard_sealed)
        topics |= set(json.loads(text)["heard"]["topics"])
    return frozenset(topics)


def youngest_age(topics: frozenset[str]) -> int | None:
    """The lowest age that was told, in years; None if none was."""
    ages = [int(topic.removeprefix("age_")) for topic in topics if topic.startswith("age_")]
    return min(ages) if ages else None


def told_under_age(turn: TurnInHand) -> bool:
    """Whether somebody under eighteen has spoken."""
    age = youngest_age(told_before(turn))
    return age is not None and age < ADULT
