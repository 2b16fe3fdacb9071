"""What whoever deals with a person must see before anything else: no publicity, objection, restriction (L61, L63)."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.kinds import RequestStatus, Right
from store import Reading
from store.models import ContactPoint, Person, Request, RequestMove, Suppression

_SAID = (Right.OBJECTION, Right.RESTRICTION)


@dataclass(frozen=True)
class Banner:
    """`kind` is suppression, objection or restriction; `granted` is false while it is only asked for."""

    kind: str
    granted: bool
    purposes: tuple[str, ...] = ()
    reference: str = ""


def banners_of(read: Reading, person: Person) -> tuple[Banner, ...]:
    """Each once, suppression first."""
    stopped = _suppressed(read, person)
    publicity = (Banner("suppression", granted=True, purposes=stopped),) if stopped else ()
    return (*publicity, *_of_requests(read, person))


def _suppressed(read: Reading, person: Person) -> tuple[str, ...]:
    points = read.session.scalars(select(ContactPoint.value_index).where(ContactPoint.person_id == person.id))
    indexes = [index for index in (*points, person.document_index) if index]
    wanted = select(Suppression.purpose).where(Suppression.value_index.in_(indexes)).distinct()
    return tuple(sorted(read.session.scalars(wanted)))


def _of_requests(read: Reading, person: Person) -> tuple[Banner, ...]:
    found: dict[str, Banner] = {}
    requests = read.session.scalars(
        select(Request)
        .where(Request.person_id == person.id, Request.right.in_(_SAID))
        .order_by(Request.received_at)
    )
    for request in requests:
        granted = _was_answered(read, request)
        if granted or request.status in ACTIVE:
            found[request.right] = Banner(request.right, granted=granted, reference=request.reference)
    return tuple(found.values())


def _was_answered(read: Reading, request: Request) -> bool:
    answered = select(RequestMove.id).where(
        RequestMove.request_id == request.id, RequestMove.after == RequestStatus.ANSWERED
    )
    return read.session.scalar(answered.limit(1)) is not None
