"""Take an erasure one step on, by the desk's own casework: the first of two proposes, the second approves (L57, L62)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.errors import AmparoError, NotFound
from duties.kinds import RequestStatus, Right
from duties.permissions import Deed
from duties.steps import Proposal, Said, Step
from services.find_subject import find_subject
from services.move_request import move_request
from services.read_request import find_by_reference
from services.require_staff import require_staff
from services.write_letter import addresses_of
from settings import Settings
from store import UnitOfWork
from store.models import Request


class NoErasureAsked(AmparoError):
    """Nothing is erased that nobody has asked for."""


def ask_erasure(work: UnitOfWork, reference: str, *, staff: str, reason: str, settings: Settings) -> Request:
    """The request, one step on: taken and proposed, or approved if somebody else has proposed it.

    Raises NotAllowed, NotFound, NoErasureAsked and all that `move_request` does: this is no way around it.
    """
    require_staff(work, staff, Deed.SEE_REQUEST)
    request = _erasure(work, reference)
    if request.proposal == Proposal.ERASURE:
        _move(work, request, Step.APPROVE_ERASURE, staff=staff, text=reason, settings=settings)
        return request
    if request.status != RequestStatus.IN_PROGRESS or request.assignee is None:
        _move(work, request, Step.TAKE, staff=staff, text=reason, settings=settings)
    _move(work, request, Step.PROPOSE_ERASURE, staff=staff, text=reason, settings=settings)
    return request


def _move(
    work: UnitOfWork, request: Request, step: Step, *, staff: str, text: str, settings: Settings
) -> None:
    media = addresses_of(work, request) if step is Step.APPROVE_ERASURE else {"": ""}
    said = Said(text=text, medium=next(iter(media)))
    move_request(
        work, request.reference, step, staff=staff, seen=request.revision, said=said, settings=settings
    )
    work.session.flush()


def _erasure(work: UnitOfWork, reference: str) -> Request:
    """The erasure of that reference, or the open one of the customer who bears it."""
    try:
        request = find_by_reference(work, reference)
    except NotFound:
        request = _of_customer(work, find_subject(work, reference))
    if request.right != Right.ERASURE:
        raise NoErasureAsked("that request asks for something else than erasure")
    return request


def _of_customer(work: UnitOfWork, person_id: str) -> Request:
    wanted = select(Request).where(
        Request.person_id == person_id, Request.right == Right.ERASURE, Request.status.in_(ACTIVE)
    )
    found: Request | None = work.session.scalars(wanted.order_by(Request.received_at)).first()
    if found is None:
        raise NoErasureAsked(
            "this customer has no open request for erasure; enter one at the desk, in «Entrada»"
        )
    return found
