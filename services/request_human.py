"""A person was asked for: flagged at once, with the number to dial if somebody is there (L79-L81)."""

from dataclasses import dataclass

import holidays

from duties.kinds import FlagReason
from duties.opening_hours import is_open
from services.raise_flag import raise_flag
from settings import Settings
from store import UnitOfWork
from store.models import Conversation


@dataclass(frozen=True)
class Handoff:
    """Whether the people behind the bot are there, and the number to dial if they can be called."""

    dial_number: str | None
    in_hours: bool


def request_human(
    work: UnitOfWork, conversation: Conversation, *, settings: Settings, reason: FlagReason | str
) -> Handoff:
    """Flag the conversation; nothing is asked and nothing has to be consented."""
    hours = settings.handoff
    festive = holidays.country_holidays("ES", years=[work.now.year])
    in_hours = is_open(
        work.now,
        weekdays=hours.weekdays,
        opens=hours.opens,
        closes=hours.closes,
        zone=hours.zone,
        holidays=set(festive),
    )
    conversation.human = True
    raise_flag(work, conversation, reason=reason)
    work.record("human_requested", conversation)
    work.effect("human", None)
    return Handoff(hours.number if in_hours else None, in_hours)
