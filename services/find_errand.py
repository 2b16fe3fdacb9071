"""One errand with its request, held for whoever is about to do it."""

from dataclasses import dataclass

from duties.errands import ErrandOver, ErrandStatus
from duties.errors import NotFound
from duties.permissions import Deed
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Errand, Request, Staff


@dataclass(frozen=True)
class ErrandInHand:
    """An open errand, its request and who works on it."""

    errand: Errand
    request: Request
    member: Staff


def find_errand(work: UnitOfWork, errand_id: str, *, staff: str) -> ErrandInHand:
    """The open errand, locked. Raises NotAllowed, NotFound, ErrandOver."""
    member = require_staff(work, staff, Deed.WORK_REQUEST)
    errand = work.session.get(Errand, errand_id, with_for_update=True)
    if errand is None:
        raise NotFound("no such errand")
    if errand.status != ErrandStatus.OPEN:
        raise ErrandOver(f"errand {errand.id} is {errand.status}")
    request = work.session.get_one(Request, errand.request_id)
    work.conversation_id = request.conversation_id
    return ErrandInHand(errand, request, member)
