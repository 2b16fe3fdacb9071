"""What whoever deals with a person must see before anything else: no publicity, objection, restriction (L61, L63)."""

from dataclasses import dataclass

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.restrictions import BINDS_AT_ONCE
from services.check_processing import restrictions_of
from services.person_holds import holds_of
from store import Reading
from store.models import ContactPoint, Person, Request, Suppression


@dataclass(frozen=True)
class Banner:
    """`kind` is hold, suppression, objection or restriction; `granted` is false while it is only asked for."""

    kind: str
    granted: bool
    purposes: tuple[str, ...] = ()
    reference: str = ""


def banners_of(read: Reading, person: Person) -> tuple[Banner, ...]:
    """Each once: a hold, then suppression, then the others."""
    stopped = _suppressed(read, person)
    publicity = (Banner("suppression", granted=True, purposes=stopped),) if stopped else ()
    held = (Banner("hold", granted=True),) if holds_of(read, person.id) else ()
    return (*held, *publicity, *_of_rights(read, person))


def _suppressed(read: Reading, person: Person) -> tuple[str, ...]:
    points = read.session.scalars(select(ContactPoint.value_index).where(ContactPoint.person_id == person.id))
    indexes = [index for index in (*points, person.document_index) if index]
    wanted = select(Suppression.purpose).where(Suppression.value_index.in_(indexes)).distinct()
    return tuple(sorted(read.session.scalars(wanted)))


def _of_rights(read: Reading, person: Person) -> tuple[Banner, ...]:
    """What binds since its proof and until it is lifted; else what is asked for and not yet proven."""
    bound = {each.right: each.request_id for each in restrictions_of(read, person.id)}
    requests = read.session.scalars(
        select(Request)
        .where(Request.person_id == person.id, Request.right.in_(BINDS_AT_ONCE))
        .order_by(Request.received_at)
    )
    found: dict[str, Banner] = {}
    for request in requests:
        granted = bound.get(request.right) == request.id
        if granted or (request.right not in bound and request.status in ACTIVE):
            found[request.right] = Banner(request.right, granted=granted, reference=request.reference)
    return tuple(found.values())
