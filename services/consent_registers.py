"""The authority's registers of notices and consents (L95)."""

from sqlalchemy import case, func, select

from duties.spanish_words import CHANNELS, CONSENTS
from services.inspection_register import Register, Rows
from store import Reading
from store.models import ConsentEvent, Grant, Notice, NoticeGiven


def notices_given(read: Reading) -> Register:
    """Each version of the notice and how often it was given."""
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


def consents_by_notice(read: Reading) -> Register:
    """What was answered to each version."""
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


def consents_now(read: Reading) -> Register:
    """How the records of consent stand today."""
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
