"""Release the holds on a person: the terms that they stopped run on (LOPDGDD 75; L68)."""

from collections.abc import Sequence

from duties.errors import AmparoError
from duties.permissions import Deed
from services.find_subject import find_subject
from services.person_holds import holds_of
from services.require_staff import require_reason, require_staff
from store import UnitOfWork
from store.models import Hold


class NoHold(AmparoError):
    """There is no hold to be released."""


def release_hold(work: UnitOfWork, reference: str, *, staff: str, reason: str | None) -> Sequence[Hold]:
    """Every hold on the person ends; terms that ran out meanwhile are due at once. Raises as above, NoHold."""
    member = require_staff(work, staff, Deed.PLACE_HOLD)
    said = require_reason(work, reason)
    found = holds_of(work, find_subject(work, reference))
    if not found:
        raise NoHold("the person is not held")
    for hold in found:
        hold.released_at, hold.released_by, hold.release_reason = work.now, member.name, said
        work.record("hold_released", hold)
    return found
