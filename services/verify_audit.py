"""Somebody on the staff has the whole audit chain checked; that they did is a link of it."""

from dataclasses import dataclass

from duties.permissions import Deed
from services.require_staff import require_staff
from store import Store


@dataclass(frozen=True)
class AuditCheck:
    """What the check found: sound, or the first thing that does not match and how many there are."""

    first: str | None
    found: int

    @property
    def sound(self) -> bool:
        """Whether everything matches."""
        return self.found == 0


def verify_audit(store: Store, *, staff: str) -> AuditCheck:
    """The result. Raises NotAllowed."""
    findings = store.verify()
    with store.unit_of_work("console") as work:
        require_staff(work, staff, Deed.SEE_AUDIT)
        work.record("audit_found_broken" if findings else "audit_found_sound")
        work.commit()
    return AuditCheck(findings[0] if findings else None, len(findings))
