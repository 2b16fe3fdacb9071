"""The rooms of consents and of reports in a real browser, narrow and wide."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from services.import_customers import import_customers
from store import Store
from store.models import Grant, Person, Request, RequestMove
from tests.console.cases import open_case
from tests.e2e.desk_page import SHOTS, log_in, look_at

STATES = ("given", "given", "refused", "withdrawn", "expired", "pending")
PURPOSES = ("marketing_email", "marketing_sms", "marketing_call", "conversation_record")


@pytest.fixture
def staffed(staffed: Store) -> Store:
    """The team's store, with ninety contracts in every state and two conversations."""
    store, person = staffed, {"name": "Ana", "surname": "Ruiz"}
    with store.unit_of_work("cli") as work:
        rows = [
            person | {"customer_ref": f"C{n:03}", "contract_ref": f"P{n:05}", "product": "Hogar"}
            for n in range(90)
        ]
        assert import_customers(work, rows).bad == []
        for number, customer in enumerate(work.session.query(Person).order_by(Person.customer_ref)):
            for place, purpose in enumerate(PURPOSES):
                if number % (place + 2):
                    state = STATES[(number + place) % len(STATES)]
                    work.session.add(Grant(purpose=purpose, state=state, person_id=customer.id, at=work.now))
        work.commit()
    open_case(store)
    open_case(store, channel="voice", reference="4820193757", right="access")
    with store.unit_of_work("staff") as work:
        for days, request in enumerate(work.session.query(Request)):
            move = RequestMove(
                request_id=request.id, revision=1, step="answer", before="in_progress", after="answered",
                by="marta", at=work.now + timedelta(days=days * 20), owner=request.owner,
            )  # fmt: skip
            work.session.add(move)
        work.commit()
    return store


@pytest.fixture
def page(page: Page) -> Page:
    """The desk of whoever leads."""
    log_in(page, "marta")
    return page


def test_from_the_picture_to_a_contract_that_is_to_be_asked_and_its_proof(page: Page) -> None:
    """L27."""
    page.get_by_role("link", name="Consentimientos", exact=True).click()
    expect(page.get_by_role("heading", name="Consentimientos", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="Publicidad por SMS")).to_be_visible()
    look_at(page, "coverage-totals")
    page.get_by_role("link", name="Publicidad por correo electrónico, falta").click()
    expect(page.get_by_role("heading", name="Publicidad por correo electrónico: falta")).to_be_visible()
    look_at(page, "coverage-cell")
    with page.expect_navigation():
        page.get_by_role("row").get_by_role("link").first.click()
    look_at(page, "coverage-contract")
    page.get_by_role("button", name="Preguntar en el próximo contacto: Publicidad por correo").click()
    expect(page.get_by_role("status")).to_contain_text("se le preguntará en el próximo contacto")
    look_at(page, "coverage-contract-asked")
    page.get_by_label("Motivo de la consulta").fill("no")
    page.get_by_label("Motivo de la consulta").evaluate("e => e.form.noValidate = true")
    page.get_by_role("button", name="Descargar la prueba").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look_at(page, "coverage-contract-refused")


def test_the_reports_of_a_period(page: Page) -> None:
    """L13, L89."""
    page.get_by_role("link", name="Informes", exact=True).click()
    page.get_by_label("Hasta", exact=True).fill("2026-12-31")
    page.get_by_role("button", name="Ver el periodo").click()
    expect(page.get_by_text("Del 01/11/2026 al 31/12/2026")).to_be_visible()
    look_at(page, "coverage-reports")
    page.emulate_media(media="print")
    assert page.viewport_size is not None
    page.screenshot(path=SHOTS / f"coverage-reports-print-{page.viewport_size['width']}.png", full_page=True)
    expect(page.get_by_role("link", name="Descargar las cifras (CSV)")).to_be_hidden()
