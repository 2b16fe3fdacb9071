"""Errands: what owners of systems look for and recipients are told, so that a request can be answered (L54, L58)."""

from datetime import date, timedelta
from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Right


class ErrandKind(StrEnum):
    """A system is looked into; a recipient is told (RGPD 19)."""

    SYSTEM = "system"
    RECIPIENT = "recipient"


class ErrandStatus(StrEnum):
    """An errand ends done, or dropped with its request."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ErrandOutcome(StrEnum):
    """How an errand was done."""

    PART = "part"
    NOTHING = "nothing"
    CARRIED_OUT = "carried_out"
    TOLD = "told"


TOLD_TO_RECIPIENTS = frozenset({Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION})
"""The rights whose effect every recipient is told of (RGPD 19)."""

COPIED = frozenset({Right.ACCESS, Right.PORTABILITY})
"""The rights that an owner of a system answers with a part of the copy; the others are carried out there."""


class ErrandOver(AmparoError):
    """The errand has been done or dropped in the meantime."""


class WrongOutcome(AmparoError):
    """An errand of this kind is not done in this way."""


def errand_due(opened: date, days: int, request_due: date) -> date:
    """The last day for an errand: so many days, but never past the day the person was told."""
    return min(opened + timedelta(days=days), max(request_due, opened))


def outcomes(kind: ErrandKind, right: Right) -> frozenset[ErrandOutcome]:
    """How an errand may be done."""
    if kind is ErrandKind.RECIPIENT:
        return frozenset({ErrandOutcome.TOLD})
    if right in COPIED:
        return frozenset({ErrandOutcome.PART, ErrandOutcome.NOTHING})
    return frozenset({ErrandOutcome.CARRIED_OUT, ErrandOutcome.PART, ErrandOutcome.NOTHING})
