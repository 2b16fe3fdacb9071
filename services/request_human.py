"""A person was asked for: flagged at once, with the number to dial if somebody is there (L79-L81)."""

from dataclasses import dataclass
from datetime import datetime

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
    in_hours = is_attended_now(work.now, settings)
    conversation.human = True
    raise_flag(work, conversation, reason=reason)
    work.record("human_requested", conversation)
    work.effect("human", None)
    return Handoff(settings.handoff.number if in_hours else None, in_hours)


def is_attended_now(now: datetime, settings: Settings) -> bool:
    """Whether these are hours in which people are behind the bot."""
    hours = settings.handoff
    festive = holidays.country_holidays("ES", years=[now.year])
    return is_open(
        now,
        weekdays=hours.weekdays,
        opens=hours.opens,
        closes=hours.closes,
        zone=hours.zone,
        holidays=set(festive),
    )
