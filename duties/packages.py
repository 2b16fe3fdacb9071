"""Packages of a person's data: which right each answers, and its stages."""

from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import Right


class PackageKind(StrEnum):
    """A dossier answers an access, a portable copy a portability."""

    DOSSIER = "dossier"
    PORTABILITY = "portability"


class PackageStatus(StrEnum):
    """Held: other people's data were taken out, and a second person has to look before it goes. Void: of no use."""

    WAITING = "waiting"
    MAKING = "making"
    HELD = "held"
    READY = "ready"
    FAILED = "failed"
    VOID = "void"


RIGHT_OF = {PackageKind.DOSSIER: Right.ACCESS, PackageKind.PORTABILITY: Right.PORTABILITY}
MOST_DOWNLOADS = 5
MOST_LINK_CODES = 5
MOST_LINK_TRIES = 5
UNFINISHED = frozenset({PackageStatus.WAITING, PackageStatus.MAKING})


class LinkDead(AmparoError):
    """A link to a package does not open anything (any more). The causes are not told apart."""


class CodesUsedUp(AmparoError):
    """A live link has been sent all its codes: the last one still opens it, and no other comes."""


class PackageRefused(AmparoError):
    """A package cannot be ordered, approved or opened; `why` is right | identity | stage | same_person | medium |
    errands."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the package is refused: {why}")
        self.why = why


def stage_after(held_back: int) -> PackageStatus:
    """Where making leads: what had others in it waits for a second person (RGPD 15.4)."""
    return PackageStatus.HELD if held_back else PackageStatus.READY
