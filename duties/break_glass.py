"""On what ground blocked data may be opened: an authority with its file, or the person's own access (L66, L67)."""

from dataclasses import dataclass

from duties.errors import AmparoError

SHORTEST, LONGEST = 3, 80


class GroundMissing(AmparoError):
    """Blocked data are opened for an authority that names its file, or for the person's own proven access; else never."""


@dataclass(frozen=True)
class Ground:
    """Either who asks and under which file number, or the reference of the person's own request for access."""

    authority: str = ""
    file_number: str = ""
    access_reference: str = ""

    @property
    def said(self) -> str:
        """As the audit keeps it."""
        if self.access_reference:
            return f"acceso de la propia persona, {self.access_reference}"
        return f"{self.authority}, expediente {self.file_number}"


def ground_of(authority: str, file_number: str, access_reference: str) -> Ground:
    """The ground, one of the two and whole. Raises GroundMissing."""
    ground = Ground(
        *(" ".join(each.split())[:LONGEST] for each in (authority, file_number, access_reference))
    )
    by_authority = len(ground.authority) >= SHORTEST and len(ground.file_number) >= SHORTEST
    if by_authority == bool(ground.access_reference) or (ground.access_reference and ground.authority):
        raise GroundMissing(
            "say the authority and its file number, or the reference of the person's own access"
        )
    return ground
