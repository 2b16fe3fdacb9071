"""The kind and subject of what somebody complains of."""

import pytest

from bot.understand.incident_class import incident_kind, incident_subject
from duties.incident_kinds import IncidentKind, Subject


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quiero poner una reclamación porque el técnico no vino", IncidentKind.RECLAMACION),
        ("denme la hoja de reclamaciones", IncidentKind.RECLAMACION),
        ("vengo a quejarme de cómo me hablaron", IncidentKind.QUEJA),
        ("vull posar una queixa", IncidentKind.QUEJA),
        ("I want to complain about your technician", IncidentKind.RECLAMACION),
        ("abran una incidencia que no va el router", IncidentKind.INCIDENCIA),
        ("tengo una averia en casa", IncidentKind.INCIDENCIA),
        ("una reclamación por la incidencia de ayer", IncidentKind.RECLAMACION),
        ("el paquete no ha llegado", None),
    ],
)
def test_the_kind_is_the_one_that_is_named(text: str, kind: IncidentKind | None) -> None:
    """L82, L83."""
    assert incident_kind(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "me habéis cobrado dos veces el mes de octubre",
        "me estan cobrando un seguro que no he pedido",
        "la factura de este mes viene mal",
        "en el recibo me ponen cosas raras",
        "tengo un cargo duplicado en la tarjeta",
        "me han pasado dos veces la cuota",
        "m'heu cobrat dues vegades",
        "el rebut no és correcte",
        "you charged me twice",
        "there is a mistake in my bill",
    ],
)
def test_money_is_heard(text: str) -> None:
    """L83: five working days instead of fifteen."""
    assert incident_subject(text) is Subject.BILLING


@pytest.mark.parametrize(
    "text",
    [
        "recibo llamadas a todas horas",
        "nadie se hace cargo de lo mío",
        "me han pasado la llamada tres veces de un sitio a otro",
        "el cable de cobre está roto",
        "no hay cobertura en mi pueblo",
        "cuando llamo no se me coge el teléfono",
        "el técnico no vino y perdí la mañana",
        "el tècnic no ha vingut",
        "the technician never came",
        "la incidencia sigue sin resolver",
    ],
)
def test_what_is_no_bill_is_not_taken_for_one(text: str) -> None:
    assert incident_subject(text) is Subject.GENERAL
