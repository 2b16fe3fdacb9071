"""The day's digest of deadlines for the DPO: counts and references, nothing personal (L44)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256

from sqlalchemy import select

from duties.casework import ACTIVE, DECIDED
from duties.incident_kinds import OF_DATA_PROTECTION
from duties.incident_steps import IncidentStatus
from duties.kinds import RequestStatus
from duties.local_time import local_day
from duties.spanish_dates import long_date
from services.queue_message import queue_message
from services.request_history import clock_of, moves_of
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Incident, OutboundMessage, Request

SOON = timedelta(days=5)


def digest_id(day: date) -> str:
    """The id of that day's digest: there cannot be two."""
    return sha256(f"digest {day.isoformat()}".encode()).hexdigest()[:32]


def write_digest(work: UnitOfWork, *, settings: Settings) -> OutboundMessage | None:
    """The queued digest; None if nothing is at risk or nobody is to be told. IntegrityError if another was first."""
    dpo = settings.controller.dpo
    lines = list(digest_lines(work, settings=settings))
    if dpo is None or not lines:
        return None
    today = local_day(work.now)
    return queue_message(
        work,
        kind="digest",
        medium="email",
        owner="system",
        to=dpo.email,
        body="\n".join((f"Plazos de protección de datos, {long_date(today)}", "", *lines)),
        message_id=digest_id(today),
    )


def digest_lines(read: Reading, *, settings: Settings) -> Iterator[str]:
    """One line for each kind of risk that there is."""
    today = local_day(read.now)
    rows = read.session.scalars(
        select(Request).where(Request.status.in_(ACTIVE)).order_by(Request.due_date, Request.reference)
    ).all()
    running = [row for row in rows if not _stands_still(read, row, settings)]
    yield from _line("Fuera del plazo legal", _unlawful(read, running, settings))
    yield from _line("Pasó el día que se les dijo", (row for row in running if row.due_date < today))
    soon = (row for row in running if today <= row.due_date <= today + SOON)
    yield from _line(f"Vencen en {SOON.days} días o menos", soon)
    waiting = (row for row in rows if row.status == RequestStatus.PROPOSED)
    yield from _line("Esperan a una segunda persona", waiting)
    near = (row for row in running if row.assignee is None and row.due_date <= today + 2 * SOON)
    yield from _line(f"Nadie las lleva y vencen en {2 * SOON.days} días o menos", near)
    unclosed = select(Request).where(Request.status.in_(DECIDED)).order_by(Request.reference)
    late = (row for row in read.session.scalars(unclosed) if row.due_date < today)
    yield from _line("Decididas y sin cerrar tras su último día: compruebe que la carta salió", late)
    yield from _data_protection_lines(read, today)


def _data_protection_lines(read: Reading, today: date) -> Iterator[str]:
    """Complaints to the officer and what the authority refers (LOPDGDD 37; L64)."""
    running = (
        select(Incident)
        .where(Incident.kind.in_(OF_DATA_PROTECTION), Incident.status != IncidentStatus.RESOLVED)
        .order_by(Incident.due_date, Incident.key)
    )
    rows = read.session.scalars(running).all()
    what = "Reclamaciones al DPD y traslados de la AEPD"
    yield from _keys(f"{what} fuera de plazo", (row.key for row in rows if row.due_date < today))
    soon = (row.key for row in rows if today <= row.due_date <= today + 2 * SOON)
    yield from _keys(f"{what} que vencen en {2 * SOON.days} días o menos", soon)
    yield from _keys(f"{what} que nadie lleva", (row.key for row in rows if row.assignee is None))


def _unlawful(read: Reading, rows: Sequence[Request], settings: Settings) -> Iterator[Request]:
    today = local_day(read.now)
    for row in rows:
        if row.due_date < today and clock_of(read, row, moves_of(read, row), settings=settings).late:
            yield row


def _stands_still(read: Reading, row: Request, settings: Settings) -> bool:
    """Whether its clock is stopped; asking for proof too late stops none."""
    return (
        row.status == RequestStatus.PAUSED
        and clock_of(read, row, moves_of(read, row), settings=settings).paused
    )


def _line(what: str, rows: Iterable[Request]) -> Iterator[str]:
    return _keys(what, (row.reference for row in rows))


def _keys(what: str, found: Iterable[str]) -> Iterator[str]:
    keys = list(found)
    if keys:
        yield f"{what} ({len(keys)}): {', '.join(keys)}"
