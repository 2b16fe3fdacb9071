"""On whose behalf data is opened: a member of staff whose role has the deed and who is named in the audit."""

from sqlalchemy import select

from duties.errors import NotAllowed, ReasonRequired
from duties.permissions import Deed, require
from store import UnitOfWork
from store.models import Staff

SHORTEST_REASON, LONGEST_REASON = 4, 200


def require_staff(work: UnitOfWork, name: str, deed: Deed) -> Staff:
    """The member of staff, who becomes the actor of this work. Raises NotAllowed."""
    staff = work.session.scalar(select(Staff).where(Staff.name == name))
    if staff is None or staff.disabled:
        raise NotAllowed("nobody on the staff has that login name")
    require(staff.role, deed)
    work.actor = f"staff:{staff.name}"
    return staff


def require_reason(work: UnitOfWork, reason: str | None) -> str:
    """The reason in one line, which goes to the audit with this work. Raises ReasonRequired (L93)."""
    said = " ".join("".join(c if c.isprintable() else " " for c in reason or "").split())
    if not SHORTEST_REASON <= len(said) <= LONGEST_REASON:
        raise ReasonRequired(f"say why in {SHORTEST_REASON} to {LONGEST_REASON} characters")
    work.reason = said
    return said
