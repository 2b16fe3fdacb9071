"""Drop what is still to be looked for: the request has ended without it."""

from sqlalchemy import select

from duties.errands import ErrandStatus
from store import UnitOfWork
from store.models import Errand, Request


def drop_errands(work: UnitOfWork, request: Request) -> None:
    """Every open errand of a request that was refused, withdrawn or joined to another."""
    waiting = select(Errand).where(Errand.request_id == request.id, Errand.status == ErrandStatus.OPEN)
    for errand in work.session.scalars(waiting).all():
        errand.status = ErrandStatus.DROPPED.value
        work.record("errand_dropped", errand)
