"""Errands for the desk: those of one request, and all that are open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from duties.errands import ErrandKind, ErrandOutcome, ErrandStatus, outcomes
from duties.kinds import Right
from duties.local_time import local_day
from services.desk_queue import PAGE
from services.reopen_errand import may_reopen
from settings import Settings
from store import Reading
from store.models import Errand, ErrandPart, Request


@dataclass(frozen=True)
class ErrandLine:
    """An errand as the desk shows it. `days_left` is negative when late."""

    errand: Errand
    reference: str
    right: str
    name: str
    categories: tuple[str, ...]
    parts: tuple[ErrandPart, ...]
    ways: tuple[ErrandOutcome, ...]
    days_left: int
    reopens: bool


@dataclass(frozen=True)
class ErrandPage:
    """One page of open errands and how many there are."""

    lines: tuple[ErrandLine, ...]
    found: int


def errands_of(read: Reading, request: Request, *, settings: Settings) -> tuple[ErrandLine, ...]:
    """All errands of a request, systems first."""
    wanted = select(Errand).where(Errand.request_id == request.id)
    rows = [(errand, request) for errand in read.session.scalars(wanted)]
    return tuple(
        sorted(_lines(read, rows, settings), key=lambda line: (line.errand.kind != "system", line.name))
    )


def open_errands_of_all(
    read: Reading, *, settings: Settings, keeper: str | None = None, page: int = 1
) -> ErrandPage:
    """A page of what is open anywhere, the first due first; of one owner only if named."""
    conditions = [Errand.status == ErrandStatus.OPEN, *([Errand.keeper == keeper] if keeper else [])]
    wanted = (
        select(Errand, Request)
        .join(Request, Request.id == Errand.request_id)
        .where(*conditions)
        .order_by(Errand.due_date, Request.reference, Errand.target)
        .limit(PAGE)
        .offset((max(page, 1) - 1) * PAGE)
    )
    rows = [(errand, request) for errand, request in read.session.execute(wanted)]
    found = read.session.scalar(select(func.count()).select_from(Errand).where(*conditions)) or 0
    return ErrandPage(tuple(_lines(read, rows, settings)), found)


def _lines(read: Reading, rows: list[tuple[Errand, Request]], settings: Settings) -> Iterator[ErrandLine]:
    today = local_day(read.now)
    systems = {system.id: system for system in settings.systems}
    ids = [errand.id for errand, _ in rows]
    parts: dict[str, list[ErrandPart]] = {}
    for part in read.session.scalars(select(ErrandPart).where(ErrandPart.errand_id.in_(ids))):
        parts.setdefault(part.errand_id, []).append(part)
    for errand, request in rows:
        system = systems.get(errand.target)
        kind = ErrandKind(errand.kind)
        yield ErrandLine(
            errand=errand,
            reference=request.reference,
            right=request.right,
            name=system.name if system and kind is ErrandKind.SYSTEM else errand.target,
            categories=system.categories if system and kind is ErrandKind.SYSTEM else (),
            parts=tuple(parts.get(errand.id, ())),
            ways=tuple(sorted(outcomes(kind, Right(request.right)))),
            days_left=_left(errand.due_date, today),
            reopens=may_reopen(errand, request),
        )


def _left(due: date, today: date) -> int:
    return (due - today).days
