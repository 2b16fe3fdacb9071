"""The authority's registers of what is in force: recipients, terms, who may do what, and who is who by id (L95)."""

from datetime import date

from sqlalchemy import select

from duties.permissions import Deed, Role, may
from duties.spanish_words import BASES
from services.inspection_register import Register, Rows, day_of
from services.legal_values import legal_values
from settings import Settings
from store import Reading
from store.models import SecondFactor, Staff


def recipients(settings: Settings) -> Register:
    """Who receives data, and the safeguard abroad."""
    rows: Rows = [
        [each.name, each.role, each.country, "sí" if each.safeguard else "no", each.safeguard or ""]
        for each in settings.recipients
    ]
    head = ["Nombre", "Qué hace", "País", "Puede haber transferencia fuera del EEE", "Garantía"]
    return Register("destinatarios.csv", "Encargados y destinatarios, con sus transferencias", head, rows)


def terms(settings: Settings, day: date) -> Register:
    """Values of the law and days of retention in force."""
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


def permissions() -> Register:
    """Which role may do what."""
    rows: Rows = [[deed.value, *("sí" if may(role, deed) else "no" for role in Role)] for deed in Deed]
    head = ["Acción (código)", *(role.value for role in Role)]
    return Register("permisos.csv", "Qué función puede hacer qué", head, rows)


def staff(read: Reading) -> Register:
    """The roles of the staff, by id."""
    protected = set(
        read.session.scalars(select(SecondFactor.staff_id).where(SecondFactor.confirmed_at.is_not(None)))
    )
    rows: Rows = [
        [
            row.id,
            row.role,
            day_of(row.created_at),
            "sí" if row.id in protected else "no",
            "no" if row.disabled else "sí",
        ]
        for row in read.session.scalars(select(Staff).order_by(Staff.role, Staff.id))
    ]
    head = ["Id", "Función", "Desde", "Segundo factor", "Activa"]
    return Register("personal.csv", "Funciones del personal, sin nombres", head, rows)
