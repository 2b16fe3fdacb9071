"""The registers that the authority asks for, without anybody's data: references, days, states, opaque ids (L95)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, select

from duties.casework import DECIDED
from duties.incident_steps import IncidentStatus
from duties.local_time import local_day
from duties.permissions import Deed, Role, may
from duties.right_names import NAMES
from duties.spanish_words import BASES, CHANNELS, CONSENTS, IDENTITIES
from duties.steps import Step
from services.legal_values import legal_values
from settings import Settings
from store import Reading
from store.models import (
    ConsentEvent,
    Grant,
    Incident,
    IncidentMove,
    Notice,
    NoticeGiven,
    Request,
    RequestMove,
    SecondFactor,
    Staff,
)

type Rows = list[list[object]]


@dataclass(frozen=True)
class Register:
    """One table: its file, what it is, its columns, its lines."""

    name: str
    what: str
    head: list[str]
    rows: Rows


def registers(read: Reading, settings: Settings) -> Iterator[Register]:
    """In the order of the index."""
    who = _ids_of_staff(read)
    yield _notices(read)
    yield _consents_by_notice(read)
    yield _consents_now(read)
    yield _requests(read, who)
    yield _request_moves(read, who)
    yield _incidents(read, who)
    yield _recipients(settings)
    yield _legal(settings, local_day(read.now))
    yield _permissions()
    yield _staff(read)


def _ids_of_staff(read: Reading) -> dict[str, str]:
    """Login names are names: the authority gets the id in their place."""
    return {row.name: row.id for row in read.session.execute(select(Staff.name, Staff.id))}


def _by(who: dict[str, str], actor: str | None) -> str:
    machines = ("bot", "channel", "console", "jobs", "system", "cli")
    return "" if not actor else actor if actor in machines else who.get(actor, "otra persona")


def _notices(read: Reading) -> Register:
    given = (
        select(NoticeGiven.notice_id, func.count(), func.sum(case((NoticeGiven.completed, 1), else_=0)))
        .group_by(NoticeGiven.notice_id)
        .order_by(NoticeGiven.notice_id)
    )
    counts = {row[0]: (row[1], row[2]) for row in read.session.execute(given)}
    rows: Rows = [
        [
            each.version,
            CHANNELS.get(each.channel, each.channel),
            each.language,
            each.id,
            each.created_at.isoformat(),
            *counts.get(each.id, (0, 0)),
            each.text,
        ]
        for each in read.session.scalars(select(Notice).order_by(Notice.created_at, Notice.id))
    ]
    head = [
        "Versión",
        "Canal",
        "Idioma",
        "SHA-256 del texto",
        "Desde",
        "Veces dado",
        "Oído o mostrado entero",
    ]
    return Register(
        "avisos.csv", "Cada versión de la información previa, con su huella", [*head, "Texto"], rows
    )


def _consents_by_notice(read: Reading) -> Register:
    wanted = (
        select(Notice.version, Grant.purpose, ConsentEvent.state, func.count())
        .select_from(ConsentEvent)
        .join(Grant, Grant.id == ConsentEvent.grant_id)
        .outerjoin(Notice, Notice.id == ConsentEvent.notice_id)
        .group_by(Notice.version, Grant.purpose, ConsentEvent.state)
        .order_by(Notice.version, Grant.purpose, ConsentEvent.state)
    )
    rows: Rows = [
        [version or "sin aviso", purpose, CONSENTS.get(state, state), count]
        for version, purpose, state, count in read.session.execute(wanted)
    ]
    head = ["Versión del aviso", "Finalidad", "Respuesta", "Veces"]
    return Register(
        "consentimientos-por-aviso.csv", "Respuestas por versión del aviso y finalidad", head, rows
    )


def _consents_now(read: Reading) -> Register:
    wanted = (
        select(Grant.purpose, Grant.state, func.count())
        .group_by(Grant.purpose, Grant.state)
        .order_by(Grant.purpose, Grant.state)
    )
    rows: Rows = [
        [purpose, CONSENTS.get(state, state), count] for purpose, state, count in read.session.execute(wanted)
    ]
    head = ["Finalidad", "Estado", "Registros"]
    return Register(
        "consentimientos-vigentes.csv", "Registros de consentimiento por su estado de hoy", head, rows
    )


def _requests(read: Reading, who: dict[str, str]) -> Register:
    decided, extended, paused = _history(read)
    rows: Rows = [
        [
            row.reference,
            NAMES[row.right],
            CHANNELS.get(row.channel, row.channel),
            row.status,
            IDENTITIES.get(row.identity, row.identity),
            _day(row.received_at),
            row.due_date.isoformat(),
            "sí" if row.id in extended else "no",
            "sí" if row.id in paused else "no",
            _day(decided.get(row.id)),
            _in_time(decided.get(row.id), row.due_date, read.now),
            _day(row.closed_at),
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


def _request_moves(read: Reading, who: dict[str, str]) -> Register:
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


def _incidents(read: Reading, who: dict[str, str]) -> Register:
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


def _recipients(settings: Settings) -> Register:
    rows: Rows = [
        [each.name, each.role, each.country, "sí" if each.safeguard else "no", each.safeguard or ""]
        for each in settings.recipients
    ]
    head = ["Nombre", "Qué hace", "País", "Puede haber transferencia fuera del EEE", "Garantía"]
    return Register("destinatarios.csv", "Encargados y destinatarios, con sus transferencias", head, rows)


def _legal(settings: Settings, day: date) -> Register:
    states = {"now": "en vigor", "past": "ya no rige", "future": "todavía no rige"}
    rows: Rows = [
        [each.name, each.value, states[each.state], each.since.isoformat(), each.source]
        for each in legal_values(settings, day)
    ]
    rows += [
        [f"conservación: {each.id}", each.retention, "en vigor", "", BASES[each.basis]]
        for each in settings.purposes
    ]
    head = ["Valor", "Cuánto", "Estado", "Desde", "Fuente"]
    return Register("plazos.csv", "Plazos de la ley y de conservación en vigor, con su fuente", head, rows)


def _permissions() -> Register:
    rows: Rows = [[deed.value, *("sí" if may(role, deed) else "no" for role in Role)] for deed in Deed]
    head = ["Acción (código)", *(role.value for role in Role)]
    return Register("permisos.csv", "Qué función puede hacer qué", head, rows)


def _staff(read: Reading) -> Register:
    protected = set(
        read.session.scalars(select(SecondFactor.staff_id).where(SecondFactor.confirmed_at.is_not(None)))
    )
    rows: Rows = [
        [
            row.id,
            row.role,
            _day(row.created_at),
            "sí" if row.id in protected else "no",
            "no" if row.disabled else "sí",
        ]
        for row in read.session.scalars(select(Staff).order_by(Staff.role, Staff.id))
    ]
    head = ["Id", "Función", "Desde", "Segundo factor", "Activa"]
    return Register("personal.csv", "Funciones del personal, sin nombres", head, rows)


def _day(at: datetime | None) -> str:
    return local_day(at).isoformat() if at else ""


def _in_time(done: datetime | None, due: date, now: datetime) -> str:
    """Whether it was, or still is, within the day that was told."""
    return "sí" if local_day(done or now) <= due else "no"
