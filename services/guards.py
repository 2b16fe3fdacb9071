"""What must hold before some moves besides the table's columns: one check for each guard that the table names."""

from collections.abc import Callable

from sqlalchemy import exists, select

from duties.casework import ACTIVE
from duties.errands import COPIED, ErrandKind, ErrandStatus
from duties.kinds import Identity, Right
from duties.steps import Guard, MoveRefused, Step
from services.find_open_matters import is_copy_asked_for, is_matter_open
from services.is_copy_sent import is_copy_sent
from store import Reading
from store.models import Errand, OutboundMessage, Person, Request, RequestLetter, RequestMove


def check_guards(read: Reading, request: Request, step: Step, guards: tuple[Guard, ...]) -> None:
    """Raise MoveRefused with the first guard that does not hold."""
    for guard in guards:
        if not holds(read, request, guard):
            raise MoveRefused(step, guard)


def holds(read: Reading, request: Request, guard: Guard) -> bool:
    """Whether a guard lets the move pass now."""
    return CHECKS[guard](read, request)


def active_twins(read: Reading, request: Request) -> tuple[str, ...]:
    """References of the other proven, active requests of this person and right: one at most."""
    if request.person_id is None:
        return ()
    twin = select(Request.reference).where(
        Request.person_id == request.person_id,
        Request.right == request.right,
        Request.identity == Identity.VERIFIED,
        Request.status.in_(ACTIVE),
        Request.id != request.id,
    )
    return tuple(read.session.scalars(twin.order_by(Request.reference)))


def _letters_sent(read: Reading, request: Request) -> bool:
    """Every letter has left the house (L45)."""
    waiting = (
        select(RequestLetter.id)
        .join(OutboundMessage, OutboundMessage.id == RequestLetter.message_id)
        .where(RequestLetter.request_id == request.id, OutboundMessage.status != "sent")
    )
    return read.session.scalar(waiting.limit(1)) is None


def _identity_was_asked(read: Reading, request: Request) -> bool:
    """Proof of identity was asked for before it is missed (RGPD 12.6)."""
    asked = exists().where(RequestMove.request_id == request.id, RequestMove.step == Step.ASK_IDENTITY)
    return bool(read.session.scalar(select(asked)))


def _no_active_twin(read: Reading, request: Request) -> bool:
    """No other proven request of this person and right is active."""
    return not active_twins(read, request)


def _errands_done(read: Reading, request: Request) -> bool:
    """Every system has been looked into (L54)."""
    return not _any_open(read, request, ErrandKind.SYSTEM)


def _recipients_told(read: Reading, request: Request) -> bool:
    """Every recipient knows of the rectification, erasure or restriction (RGPD 19; L58)."""
    return not _any_open(read, request, ErrandKind.RECIPIENT)


def _copy_given(read: Reading, request: Request) -> bool:
    """Who asks for a copy and for erasure gets the copy first (L66)."""
    return not _erases(request) or not is_copy_asked_for(read, request.person_id or "")


def _copy_sent(read: Reading, request: Request) -> bool:
    """Who asks for a copy has been sent it, whole, before the answer says so (L52); a blocked person gets it of the DPO."""
    return request.right not in COPIED or request.person_id is None or is_copy_sent(read, request)


def _nothing_open(read: Reading, request: Request) -> bool:
    """No other request, incident, call back or recording on its way needs the data (L32)."""
    return not _erases(request) or not is_matter_open(read, request.person_id or "", but=request.id)


def _not_blocked(read: Reading, request: Request) -> bool:
    """Nobody is proven to be somebody who is blocked (L67)."""
    person = read.session.get(Person, request.person_id) if request.person_id else None
    return person is None or person.blocked_at is None


def _erases(request: Request) -> bool:
    return request.right == Right.ERASURE and request.person_id is not None


def _any_open(read: Reading, request: Request, kind: ErrandKind) -> bool:
    waiting = exists().where(
        Errand.request_id == request.id, Errand.kind == kind, Errand.status == ErrandStatus.OPEN
    )
    return bool(read.session.scalar(select(waiting)))


CHECKS: dict[Guard, Callable[[Reading, Request], bool]] = {
    Guard.LETTERS_SENT: _letters_sent,
    Guard.IDENTITY_WAS_ASKED: _identity_was_asked,
    Guard.NO_ACTIVE_TWIN: _no_active_twin,
    Guard.ERRANDS_DONE: _errands_done,
    Guard.RECIPIENTS_TOLD: _recipients_told,
    Guard.COPY_GIVEN: _copy_given,
    Guard.COPY_SENT: _copy_sent,
    Guard.NOTHING_OPEN: _nothing_open,
    Guard.NOT_BLOCKED: _not_blocked,
}
