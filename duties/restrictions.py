"""What a restriction or an objection forbids from its first moment on, and until it is lifted (RGPD 18, 21)."""

from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Right


class Scope(StrEnum):
    """How much is at rest: everything but keeping, or publicity alone."""

    ALL = "all"
    MARKETING = "marketing"


class Processing(StrEnum):
    """What somebody is about to do with a person's data. Keeping them is always allowed, so it is not here."""

    MARKETING = "marketing"
    OTHER = "other"


BINDS_AT_ONCE = frozenset({Right.RESTRICTION, Right.OBJECTION})
"""The rights whose effect does not wait for the answer (RGPD 18.1.d, 21.3)."""


class ProcessingRestricted(AmparoError):
    """The data of this person may only be kept."""


class LiftNotAnnounced(AmparoError):
    """The person has to be told before a restriction is lifted (RGPD 18.3)."""


def forbids(scope: Scope, processing: Processing) -> bool:
    """Whether something that is at rest so far stands against it."""
    return scope is Scope.ALL or processing is Processing.MARKETING


def scope_of(right: Right, details_scope: object) -> Scope:
    """An objection to publicity alone rests nothing else."""
    return Scope.MARKETING if right is Right.OBJECTION and details_scope == "marketing" else Scope.ALL
