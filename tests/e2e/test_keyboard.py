"""Work with the keyboard alone: nothing needs a mouse, and what has the focus is seen (WCAG 2.1.1, 2.4.7)."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from console.intake_words import INTAKE_KINDS
from services.import_customers import import_customers
from store import Store
from store.models import Intake, Request
from tests.console.cases import Case, open_case
from tests.e2e.desk_page import log_in, log_out, look_at, press, tab_to
from tests.services.talk import ANA


@pytest.fixture
def case(staffed: Store) -> Case:
    """Ana Ruiz asks for a copy; another Ana is on file."""
    with staffed.unit_of_work("system") as work:
        assert import_customers(work, [ANA]).bad == []
        work.commit()
    return open_case(staffed, right="access", reference="4820193755")


def choose(page: Page, label: str) -> None:
    """Tab to a group of choices and go down to the one with this label."""
    tab_to(page, "Ejerce un derecho")
    page.keyboard.press("Space")
    for _ in range(8):
        if page.get_by_label(label).is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows never reach {label}")


def test_log_in_find_open_with_a_reason_move_and_log_out(page: Page, case: Case, store: Store) -> None:
    """L93: find by its reference, see why one may, take it, extend it, leave."""
    log_in(page)
    press(page, "Personas")
    expect(page.get_by_label("Documento, teléfono")).to_be_focused()
    page.keyboard.type(case.reference)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, "C-")
    press(page, case.reference)
    tab_to(page, "Motivo de la consulta")
    page.keyboard.type("no")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Motivo de la consulta")).to_be_focused()
    page.keyboard.type(" sé: preparar la respuesta")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_text("Ruiz Peña")).to_be_visible()
    press(page, "Volver a ocultarlos")
    expect(page.get_by_text("Ruiz Peña")).to_have_count(0)
    press(page, "Hacerme cargo")
    press(page, "Ampliar el plazo")
    tab_to(page, "Complejidad")
    page.keyboard.press("Space")
    tab_to(page, "Por qué")
    page.keyboard.type("Hay que buscar en tres sistemas antiguos.")
    press(page, "Ver la carta antes de seguir")
    look_at(page, "keyboard-letter")
    tab_to(page, "Corregirla")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_label("Complejidad")).to_be_checked()
    press(page, "Ver la carta antes de seguir")
    press(page, "Enviar")
    expect(page.get_by_role("status")).to_contain_text("amplió el plazo")
    log_out(page)
    with store.reader() as read:
        row = read.session.query(Request).filter_by(reference=case.reference).one()
    assert (row.assignee, row.due_date > row.received_at.date() + timedelta(days=60)) == ("lola", True)


@pytest.mark.usefixtures("case")
def test_a_complaint_told_to_an_agent_is_entered_by_tab_and_arrows(page: Page, store: Store) -> None:
    """L42, L82: from the bar to the reference that is read out."""
    log_in(page)
    press(page, "Entrada")
    press(page, "Teléfono, con un agente")
    press(page, "Anotar y dar referencia")
    expect(page.get_by_role("alert")).to_be_focused()
    look_at(page, "keyboard-entry-refused")
    choose(page, INTAKE_KINDS["complaint"])
    tab_to(page, "Qué clase")
    page.keyboard.type("Queja")
    tab_to(page, "Qué pide o qué pasó")
    page.keyboard.type("El perito no vino el lunes")
    tab_to(page, "Teléfono")
    page.keyboard.type("600001001")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Dígale la referencia")
    look_at(page, "keyboard-entered")
    with store.reader() as read:
        row = read.session.query(Intake).one()
    assert (row.kind, row.channel) == ("complaint", "phone_agent")
