"""The incidents of the desk: who is vulnerable or in danger first, then by what is due first (L83, L109)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, select

from duties.incident_kinds import OF_DATA_PROTECTION
from duties.incident_steps import RUNNING, IncidentStatus
from duties.local_time import local_day
from services.desk_queue import FIRST, PAGE
from services.incident_reading import due_moment
from store import Reading
from store.models import Flag, Incident

SOON = timedelta(days=5)
NOBODY = "nadie"
DATA_PROTECTION = "proteccion"
STATES: dict[str, frozenset[IncidentStatus]] = {
    "running": RUNNING,
    "waiting": frozenset({IncidentStatus.WAITING}),
    "resolved": frozenset({IncidentStatus.RESOLVED}),
}


@dataclass(frozen=True)
class IncidentFilter:
    """What is asked for; None is everything that runs. `holder` is a login name or NOBODY, `kind` one or DATA_PROTECTION."""

    kind: str | None = None
    holder: str | None = None
    due: str | None = None
    state: str | None = None
    page: int = 1


@dataclass(frozen=True)
class IncidentLine:
    """An incident, whether it goes first, and the time it has left."""

    row: Incident
    first: bool
    due_at: datetime
    days_left: int


@dataclass(frozen=True)
class IncidentPage:
    """One page of the list and the filter's total."""

    lines: tuple[IncidentLine, ...]
    found: int


def list_incidents(read: Reading, wanted: IncidentFilter | None = None) -> IncidentPage:
    """A page of them."""
    chosen, today = wanted or IncidentFilter(), local_day(read.now)
    conditions = _conditions(chosen, today)
    first = _goes_first()
    query = (
        select(Incident, first)
        .where(*conditions)
        .order_by(case((first, 0), else_=1), Incident.due_date, Incident.due_at, Incident.id)
        .limit(PAGE)
        .offset((max(chosen.page, 1) - 1) * PAGE)
    )
    found = read.session.scalar(select(func.count()).select_from(Incident).where(*conditions)) or 0
    lines = (
        IncidentLine(row, bool(ahead), due_moment(row), (row.due_date - today).days)
        for row, ahead in read.session.execute(query)
    )
    return IncidentPage(tuple(lines), found)


def _goes_first() -> ColumnElement[bool]:
    return exists().where(Flag.conversation_id == Incident.conversation_id, Flag.reason.in_(FIRST))


def _conditions(wanted: IncidentFilter, today: date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Incident.status.in_(STATES[wanted.state or "running"])]
    if wanted.kind == DATA_PROTECTION:
        conditions.append(Incident.kind.in_(OF_DATA_PROTECTION))
    elif wanted.kind:
        conditions.append(Incident.kind == wanted.kind)
    if wanted.holder:
        conditions.append(
            Incident.assignee.is_(None) if wanted.holder == NOBODY else Incident.assignee == wanted.holder
        )
    if wanted.due:
        conditions.append(_due(wanted.due, today))
    return conditions


def _due(due: str, today: date) -> ColumnElement[bool]:
    column: Any = Incident.due_date
    spans: dict[str, ColumnElement[bool]] = {
        "overdue": column < today,
        "soon": column.between(today, today + SOON),
        "later": column > today + SOON,
    }
    return spans[due]
