"""The authority's registers of requests and incidents, with their terms; `who` gives ids in place of names (L95)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from duties.casework import DECIDED
from duties.incident_steps import IncidentStatus
from duties.local_time import local_day
from duties.right_names import NAMES
from duties.spanish_words import CHANNELS, IDENTITIES
from duties.steps import Step
from services.inspection_register import Register, Rows, day_of
from store import Reading
from store.models import Incident, IncidentMove, Request, RequestMove


def requests(read: Reading, who: dict[str, str]) -> Register:
    """Every request with its days."""
    decided, extended, paused = _history(read)
    rows: Rows = [
        [
            row.reference,
            NAMES[row.right],
            CHANNELS.get(row.channel, row.channel),
            row.status,
            IDENTITIES.get(row.identity, row.identity),
            day_of(row.received_at),
            row.due_date.isoformat(),
            "sí" if row.id in extended else "no",
            "sí" if row.id in paused else "no",
            day_of(decided.get(row.id)),
            _in_time(decided.get(row.id), row.due_date, read.now),
            day_of(row.closed_at),
            _by(who, row.assignee),
        ]
        for row in read.session.execute(
            select(
                Request.id,
                Request.reference,
                Request.right,
                Request.channel,
                Request.status,
                Request.identity,
                Request.received_at,
                Request.due_date,
                Request.closed_at,
                Request.assignee,
            ).order_by(Request.received_at, Request.reference)
        )
    ]
    head = ["Referencia", "Derecho", "Canal", "Estado", "Identidad", "Recibida", "Plazo dicho", "Prorrogada"]
    head += ["Suspendida alguna vez", "Decidida", "En plazo", "Cerrada", "La lleva (id)"]
    return Register("solicitudes.csv", "Registro de solicitudes de derechos, con sus plazos", head, rows)


def request_moves(read: Reading, who: dict[str, str]) -> Register:
    """Every step of every request, without its text."""
    wanted = (
        select(
            Request.reference,
            RequestMove.revision,
            RequestMove.step,
            RequestMove.before,
            RequestMove.after,
            RequestMove.at,
            RequestMove.reason,
            RequestMove.by,
        )
        .join(Request, Request.id == RequestMove.request_id)
        .order_by(Request.reference, RequestMove.revision)
    )
    rows: Rows = [
        [*row[:5], row.at.isoformat(), row.reason or "", _by(who, row.by)]
        for row in read.session.execute(wanted)
    ]
    head = ["Referencia", "Paso", "Acción (código)", "De", "A", "Cuándo", "Motivo (código)", "Quién (id)"]
    return Register("solicitudes-pasos.csv", "Cada paso de cada solicitud, sin su texto", head, rows)


def incidents(read: Reading, who: dict[str, str]) -> Register:
    """Every incident with its terms."""
    resolved = {
        row.incident_id: row
        for row in read.session.execute(
            select(IncidentMove.incident_id, IncidentMove.at, IncidentMove.outcome)
            .where(IncidentMove.after == IncidentStatus.RESOLVED)
            .order_by(IncidentMove.revision)
        )
    }
    wanted = select(
        Incident.id,
        Incident.key,
        Incident.kind,
        Incident.subject,
        Incident.channel,
        Incident.status,
        Incident.opened_at,
        Incident.due_date,
        Incident.due_at,
        Incident.assignee,
    ).order_by(Incident.opened_at, Incident.key)
    rows: Rows = []
    for row in read.session.execute(wanted):
        end: Any = resolved.get(row.id)
        rows.append(
            [
                row.key,
                row.kind,
                row.subject or "general",
                CHANNELS.get(row.channel, row.channel),
                row.status,
                row.opened_at.isoformat(),
                row.due_date.isoformat(),
                row.due_at.isoformat() if row.due_at else "",
                end.at.isoformat() if end else "",
                end.outcome or "" if end else "",
                _in_time(end.at if end else None, row.due_date, read.now),
                _by(who, row.assignee),
            ]
        )
    head = [
        "Clave",
        "Tipo",
        "Asunto",
        "Canal",
        "Estado",
        "Abierta",
        "Plazo (día)",
        "Plazo (hora)",
        "Resuelta",
    ]
    head += ["Resultado (código)", "En plazo", "La lleva (id)"]
    return Register("incidencias.csv", "Registro de quejas e incidencias, con sus plazos", head, rows)


def _history(read: Reading) -> tuple[dict[str, datetime], set[str], set[str]]:
    """When each request was decided first; which were extended; which were paused."""
    decided = select(RequestMove.request_id, func.min(RequestMove.at)).where(RequestMove.after.in_(DECIDED))
    extended = select(RequestMove.request_id).where(RequestMove.step == Step.EXTEND)
    paused = select(RequestMove.request_id).where(RequestMove.after == "paused")
    return (
        {row[0]: row[1] for row in read.session.execute(decided.group_by(RequestMove.request_id))},
        set(read.session.scalars(extended)),
        set(read.session.scalars(paused)),
    )


def _by(who: dict[str, str], actor: str | None) -> str:
    machines = ("bot", "channel", "console", "jobs", "system", "cli")
    return "" if not actor else actor if actor in machines else who.get(actor, "otra persona")


def _in_time(done: datetime | None, due: date, now: datetime) -> str:
    """Whether it was, or still is, within the day that was told."""
    return "sí" if local_day(done or now) <= due else "no"
