"""Casework at the desk in a real browser: an erasure with four eyes, by keyboard alone, narrow and wide."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from duties.callbacks import CallbackStatus
from duties.incident_steps import IncidentStatus
from settings import load
from store import Store
from store.models import Callback, Incident, Request
from tests.console.cases import Case, open_case
from tests.e2e.desk_page import log_in, log_out, look_at, press, tab_to

WHAT = "Sus datos de contacto, sus conversaciones y sus preferencias."


@pytest.fixture
def case(store: Store) -> Case:
    """Ana Ruiz, proven by code, asks for her data to be erased; her incident and her call back are dealt with."""
    case = open_case(store, days_left=12, ago=timedelta(hours=26))
    with store.unit_of_work("cli") as work:
        for row, status in (
            (work.session.query(Incident).one(), IncidentStatus.RESOLVED),
            (work.session.query(Callback).one(), CallbackStatus.DONE),
        ):
            row.status = status
            work.record("dealt_with", row)
        work.commit()
    return case


def test_an_erasure_with_four_eyes_from_registered_to_closed_by_keyboard_alone(
    page: Page, case: Case, store: Store
) -> None:
    """L57, L62, WCAG 2.1.1: one proposes, another approves; nothing needs a mouse."""
    log_in(page)
    page.goto("/cola")
    press(page, case.reference)
    expect(page.get_by_role("button", name="Contestar")).to_have_count(0)
    look_at(page, "casework-request-new")
    press(page, "Hacerme cargo")
    expect(page.get_by_role("status")).to_contain_text("se hizo cargo")
    look_at(page, "casework-request-taken")
    press(page, "Proponer la supresión")
    tab_to(page, "Qué datos se suprimen")
    press(page, "Ver la carta antes de seguir")
    expect(page.get_by_role("alert")).to_contain_text("Escriba al menos 10 letras")
    expect(page.get_by_role("alert")).to_be_focused()
    look_at(page, "casework-step-refused")
    tab_to(page, "Qué datos se suprimen")
    page.keyboard.type(WHAT)
    press(page, "Ver la carta antes de seguir")
    expect(page.get_by_role("heading", name="Así quedará la carta")).to_be_visible()
    expect(page.get_by_text("Agencia Española de Protección de Datos")).to_be_visible()
    look_at(page, "casework-letter")
    press(page, "Proponer la supresión")
    expect(page.get_by_text("Hay una propuesta de suprimir los datos")).to_be_visible()
    expect(page.get_by_role("link", name="Aprobar la supresión")).to_have_count(0)
    look_at(page, "casework-request-proposed")
    log_out(page)
    log_in(page, "delegada")
    page.goto("/cola")
    press(page, case.reference)
    press(page, "Aprobar la supresión")
    expect(page.get_by_role("heading", name="Lo que propone lola")).to_be_visible()
    look_at(page, "casework-approve")
    tab_to(page, "Por qué la aprueba")
    page.keyboard.type("He comprobado que nada obliga a conservarlos.")
    press(page, "Aprobar y enviar la respuesta")
    expect(page.locator(".notice.good")).to_contain_text("aprobó la supresión")
    expect(page.get_by_text("Falta anotar el envío de cada carta.")).to_be_visible()
    look_at(page, "casework-request-answered")
    press(page, "Anotar que se ha enviado")
    for _ in load({"AMPARO_HOME": "."}).recipients:
        press(page, "Ya se le ha dicho")
    press(page, "Cerrar")
    expect(page.get_by_text("Está cerrada.")).to_be_visible()
    look_at(page, "casework-request-closed")
    with store.reader() as read:
        row = read.session.query(Request).filter_by(reference=case.reference).one()
    assert (row.status, row.proposal) == ("closed", None)
    assert store.verify() == []


def test_whoever_leads_gives_it_to_somebody_and_sees_its_history(page: Page, case: Case) -> None:
    """L93: the words of the history only for a reason."""
    log_in(page, "marta")
    page.goto(f"/solicitudes/{case.reference}")
    page.get_by_role("link", name="Dársela a otra persona").click()
    page.get_by_role("button", name="Asignar la solicitud").click()
    expect(page.get_by_role("alert")).to_contain_text("Elija a quién se la da")
    look_at(page, "casework-assign-refused")
    page.get_by_label("A quién").select_option("lola")
    page.get_by_role("button", name="Asignar la solicitud").click()
    expect(page.get_by_text("La lleva lola").first).to_be_visible()
    page.get_by_role("link", name="La persona la retira").click()
    page.get_by_label("Lo dijo de palabra").check()
    page.get_by_label("Cuándo y cómo lo pidió").fill("Llamó esta mañana a la oficina.")
    page.get_by_role("button", name="Ver la carta").click()
    page.get_by_role("button", name="Corregirla").click()
    expect(page.get_by_label("Cuándo y cómo lo pidió")).to_have_value("Llamó esta mañana a la oficina.")
    expect(page.get_by_label("Lo dijo de palabra")).to_be_checked()
    look_at(page, "casework-withdraw")
    page.get_by_role("button", name="Ver la carta").click()
    page.get_by_role("button", name="Enviar la carta y retirarla").click()
    expect(page.get_by_text("Llamó esta mañana")).to_have_count(0)
    page.get_by_label("Motivo de la consulta").fill("Revisar la retirada")
    page.get_by_role("button", name="Mostrar los datos").click()
    expect(page.get_by_text("Llamó esta mañana")).to_be_visible()
    look_at(page, "casework-request-withdrawn-revealed")
    page.goto("/cola?etapa=to_close")
    expect(page.get_by_role("link", name=case.reference)).to_be_visible()
    look_at(page, "casework-queue-to-close")
