"""Block the case of an erasure itself once it is closed: it proves the answer, and is of no other use (LOPDGDD 12.4, 32)."""

from sqlalchemy import exists, or_, select

from duties.blocking import Scope, WhyBlocked
from services.find_blockable import whole_request
from services.keep_case_apart import NOT_GONE, case_owner
from services.note_blocking import note_blocking
from settings import Settings
from store import UnitOfWork
from store.models import Blocking, OutboundMessage, Request


def block_case(work: UnitOfWork, request: Request, *, by: str, settings: Settings) -> Blocking | None:
    """The blocking; None if the case has no key of its own, or something under it has not gone."""
    owner = case_owner(request)
    waiting = exists().where(
        OutboundMessage.owner == owner,
        OutboundMessage.status.in_(NOT_GONE),
        # A recipient that could not be told has a newer message, or was told in another way (`recipients_told`).
        or_(OutboundMessage.kind != "recipient", OutboundMessage.status == "waiting"),
    )
    if request.owner != owner or work.session.scalar(select(waiting)):
        return None
    blocking = note_blocking(
        work,
        [whole_request(work, request)],
        scope=Scope.PARTIAL,
        why=WhyBlocked.CASE_CLOSED,
        by=by,
        settings=settings,
        person_id=request.person_id,
        request_id=request.id,
        reference=request.reference,
    )
    work.record("case_blocked", blocking)
    return blocking
