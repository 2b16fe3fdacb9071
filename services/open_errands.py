"""Open one errand for each system that a proven request concerns (L54)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.errands import ErrandKind, errand_due
from duties.kinds import Identity
from duties.local_time import local_day
from settings import Settings
from store import UnitOfWork
from store.models import Errand, Request, new_id


def open_errands(work: UnitOfWork, request: Request, *, settings: Settings) -> tuple[Errand, ...]:
    """The new errands; none before identity is proven, and never a second one for a system."""
    if request.identity != Identity.VERIFIED or request.status not in ACTIVE:
        return ()
    known = set(
        work.session.scalars(
            select(Errand.target).where(Errand.request_id == request.id, Errand.kind == ErrandKind.SYSTEM)
        )
    )
    return tuple(
        open_errand(work, request, ErrandKind.SYSTEM, system.id, system.owner, settings=settings)
        for system in settings.systems
        if request.right in system.rights and system.id not in known
    )


def open_errand(
    work: UnitOfWork,
    request: Request,
    kind: ErrandKind,
    target: str,
    keeper: str,
    *,
    settings: Settings,
    message_id: str | None = None,
) -> Errand:
    """One errand with its owner and its date."""
    today = local_day(work.now)
    errand = Errand(
        id=new_id(),
        request_id=request.id,
        kind=kind.value,
        target=target,
        keeper=keeper,
        message_id=message_id,
        opened_at=work.now,
        due_date=errand_due(today, settings.errands.days, request.due_date),
    )
    work.session.flush()
    work.insert(errand)
    work.record("errand_opened", errand)
    return errand
