"""Calling somebody back: three tries with time between them, a declared outcome for each, and what it leads to."""

from datetime import datetime, timedelta
from enum import StrEnum

from duties.errors import AmparoError

MOST_TRIES = 3


class CallbackStatus(StrEnum):
    """Where a call back stands; all but WAITING are closed."""

    WAITING = "waiting"
    DONE = "done"
    WRONG_NUMBER = "wrong_number"
    UNREACHABLE = "unreachable"


class TryOutcome(StrEnum):
    """What came of a try."""

    SPOKEN = "spoken"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"
    WRONG_NUMBER = "wrong_number"


class CallbackClosed(AmparoError):
    """It is closed already: nobody calls twice."""


class SlotMoved(AmparoError):
    """Somebody has chosen another time since it was looked at."""


class SlotNotOpen(AmparoError):
    """A time that has passed, or at which nobody is there to call."""


class TriedTooSoon(AmparoError):
    """Whoever does not answer is given time before the next try; `earliest` is when it may be noted (aware)."""

    def __init__(self, earliest: datetime) -> None:
        super().__init__("the last try is too recent for another")
        self.earliest = earliest


LEADS: dict[TryOutcome, tuple[CallbackStatus, CallbackStatus]] = {
    TryOutcome.SPOKEN: (CallbackStatus.DONE, CallbackStatus.DONE),
    TryOutcome.NO_ANSWER: (CallbackStatus.WAITING, CallbackStatus.UNREACHABLE),
    TryOutcome.LEFT_MESSAGE: (CallbackStatus.WAITING, CallbackStatus.UNREACHABLE),
    TryOutcome.WRONG_NUMBER: (CallbackStatus.WRONG_NUMBER, CallbackStatus.WRONG_NUMBER),
}
"""Outcome → where it leads before the last try, and at the last."""

WRITTEN_TO = frozenset({CallbackStatus.UNREACHABLE, CallbackStatus.WRONG_NUMBER})
"""Whoever could not be spoken to is written to, if there is an address."""


NEEDS_TIME = frozenset({TryOutcome.NO_ANSWER, TryOutcome.LEFT_MESSAGE})
"""Only a try in vain needs its distance: whoever was spoken to, or has another number, was so at once."""


def earliest_try(last: datetime, slot: datetime | None, least: timedelta) -> datetime:
    """When another try in vain counts; sooner only at a time that the person has chosen since."""
    due = last + least
    return slot if slot is not None and last < slot < due else due


def after_try(status: CallbackStatus, number: int, outcome: TryOutcome) -> CallbackStatus:
    """The state after the try of this number (1 is the first). Raises CallbackClosed."""
    if status is not CallbackStatus.WAITING:
        raise CallbackClosed("the call back is closed")
    return LEADS[outcome][number >= MOST_TRIES]
