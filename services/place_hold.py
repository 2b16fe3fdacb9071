"""Place a hold: nothing of a person is destroyed while proceedings go on (LOPDGDD 75; L68)."""

from duties.errors import AmparoError
from duties.permissions import Deed
from services.find_subject import find_subject
from services.person_holds import holds_of
from services.require_staff import require_reason, require_staff
from store import UnitOfWork
from store.models import Hold, new_id


class HeldAlready(AmparoError):
    """The person is held by this reference already."""


def place_hold(work: UnitOfWork, reference: str, *, staff: str, reason: str | None) -> Hold:
    """Nothing of the person is blocked at its term or destroyed from now on. Raises NotAllowed, NotFound, HeldAlready."""
    member = require_staff(work, staff, Deed.PLACE_HOLD)
    said = require_reason(work, reason)
    person_id = find_subject(work, reference)
    if any(hold.reference == reference.strip() for hold in holds_of(work, person_id)):
        raise HeldAlready("the person is held by that reference already")
    hold = Hold(
        id=new_id(),
        person_id=person_id,
        reference=reference.strip()[:64],
        reason=said,
        at=work.now,
        by=member.name,
    )
    work.insert(hold)
    work.record("hold_placed", hold)
    return hold
