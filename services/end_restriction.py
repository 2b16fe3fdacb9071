"""End a restriction: it was lifted, or its request was refused or withdrawn (RGPD 18.3)."""

from sqlalchemy import select

from store import UnitOfWork
from store.models import Request, Restriction


def end_restriction(work: UnitOfWork, row: Restriction, *, by: str) -> Restriction:
    """No longer in force."""
    row.lifted_at, row.lifted_by = work.now, by
    work.record("restriction_lifted", row)
    return row


def end_with_request(work: UnitOfWork, request: Request, *, by: str) -> None:
    """What only waited for the decision ends with it; the letter of the decision is the notice."""
    row = work.session.scalar(
        select(Restriction).where(Restriction.request_id == request.id, Restriction.lifted_at.is_(None))
    )
    if row is not None:
        end_restriction(work, row, by=by)
