"""Put a person's data at rest from the moment a restriction or an objection is proven (RGPD 18, 21; L59, L61)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.kinds import Identity, Right
from duties.restrictions import BINDS_AT_ONCE, scope_of
from services.request_content import read_details
from store import UnitOfWork
from store.models import Request, Restriction, new_id


def restrict_person(work: UnitOfWork, request: Request) -> Restriction | None:
    """The restriction in force by this request; None if it is of another right, not proven, or over."""
    if request.right not in BINDS_AT_ONCE or request.identity != Identity.VERIFIED:
        return None
    if request.person_id is None or request.status not in ACTIVE:
        return None
    known = work.session.scalar(select(Restriction).where(Restriction.request_id == request.id))
    if known is not None:
        return known
    row = Restriction(
        id=new_id(),
        person_id=request.person_id,
        request_id=request.id,
        right=request.right,
        scope=scope_of(Right(request.right), read_details(work, request).get("scope")).value,
        since=work.now,
    )
    work.session.flush()
    work.insert(row)
    work.record("person_restricted", row)
    return row
