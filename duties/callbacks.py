"""Calling somebody back: three tries, a declared outcome for each, and what it leads to."""

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


LEADS: dict[TryOutcome, tuple[CallbackStatus, CallbackStatus]] = {
    TryOutcome.SPOKEN: (CallbackStatus.DONE, CallbackStatus.DONE),
    TryOutcome.NO_ANSWER: (CallbackStatus.WAITING, CallbackStatus.UNREACHABLE),
    TryOutcome.LEFT_MESSAGE: (CallbackStatus.WAITING, CallbackStatus.UNREACHABLE),
    TryOutcome.WRONG_NUMBER: (CallbackStatus.WRONG_NUMBER, CallbackStatus.WRONG_NUMBER),
}
"""Outcome → where it leads before the last try, and at the last."""

WRITTEN_TO = frozenset({CallbackStatus.UNREACHABLE, CallbackStatus.WRONG_NUMBER})
"""Whoever could not be spoken to is written to, if there is an address."""


def after_try(status: CallbackStatus, number: int, outcome: TryOutcome) -> CallbackStatus:
    """The state after the try of this number (1 is the first). Raises CallbackClosed."""
    if status is not CallbackStatus.WAITING:
        raise CallbackClosed("the call back is closed")
    return LEADS[outcome][number >= MOST_TRIES]
