"""The rooms of the front desk in a real browser, wide and narrow: accessible, within the window, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from console.access import SESSION_COOKIE
from services.import_customers import import_customers
from services.queue_message import queue_message
from store import Store
from store.models import Callback, Conversation, OutboundMessage
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down_with
from tests.e2e.wcag import findings
from tests.services.talk import ANA

pytestmark = pytest.mark.usefixtures("case")


@pytest.fixture
def case(store: Store) -> Case:
    """Somebody in danger with an incident, a call back and a request; and Ana on file."""
    with store.unit_of_work("system") as work:
        import_customers(work, [ANA])
        work.commit()
    return open_case(store, reason="danger", right="restriction")


@pytest.fixture
def page(page: Page, address: str, store: Store) -> Page:
    """The desk of a data-protection officer with something in every room."""
    secret = sit_down_with(store, "delegada")
    page.context.add_cookies([{"name": SESSION_COOKIE, "value": secret, "url": address}])
    return page


def not_delivered(store: Store) -> None:
    """A receipt that was refused, and a letter to be posted."""
    with store.unit_of_work("jobs") as work:
        row = work.session.query(OutboundMessage).filter_by(kind="receipt").one()
        row.body_sealed = work.seal(row.owner, "outbound_messages", "body_sealed", row.id, "Hola.")
        row.status = "failed"
        queue_message(work, kind="letter", medium="letter", owner=row.owner, to="Calle 1", body="Hola.")
        work.commit()


def test_what_the_authority_refers_is_entered_with_its_file_number(page: Page) -> None:
    """L64: its field comes with its kind."""
    page.goto("/entrada/nueva/carta")
    assert not page.is_visible("#file_number")
    page.check("[name=kind][value=complaint]")
    assert not page.is_visible("#file_number")
    page.select_option("#incident_kind", "traslado_aepd")
    page.fill("#file_number", "EXP202612345")
    page.fill("#words", "No me han borrado los datos")
    assert findings(page) == []
    page.click("button.main")
    page.wait_for_selector(".notice.good")
    assert "23/12/2026" in page.inner_text(".notice.good")
    with page.expect_navigation():
        page.click('a[href^="/incidencias/"]')
    assert findings(page) == []


def test_every_room_is_accessible(page: Page, case: Case, store: Store) -> None:
    """L109: lists, forms, errors and single pages."""
    with store.reader() as read:
        person = read.session.get_one(Conversation, case.conversation).person_id
        callback = read.session.query(Callback).one().id
    not_delivered(store)
    key = case.reference[::-1]
    for path in (
        "/incidencias",
        f"/incidencias/{key}",
        f"/incidencias/{key}?paso=note",
        "/llamadas",
        f"/llamadas/{callback}",
        "/entrada",
        "/entrada/nueva/carta",
        "/entrada/nueva/telefono",
        "/personas",
        f"/personas/{person}",
        "/envios",
        "/hoy",
    ):
        page.goto(path)
        assert findings(page) == []


def test_a_call_is_entered_by_keyboard_alone_and_its_reference_shown(page: Page) -> None:
    """L42: radio, select, words, name, Enter."""
    page.goto("/entrada/nueva/telefono")
    page.focus("[name=kind][value=right]")
    page.keyboard.press("Space")
    page.focus("#right")
    page.keyboard.type("Acceso")
    page.focus("#words")
    page.keyboard.type("Quiero saber qué datos tienen")
    page.focus("#document")
    page.keyboard.type(ANA["document"])
    page.keyboard.press("Enter")
    page.wait_for_selector(".notice.good")
    assert findings(page) == []
    assert "23/12/2026" in page.inner_text(".notice.good")


def test_a_form_with_errors_leads_to_each(page: Page) -> None:
    page.goto("/entrada/nueva/carta")
    page.click("button.main")
    expect(page.get_by_role("alert")).to_be_focused()
    assert findings(page) == []
    page.click('.summary a[href="#words"]')
    assert page.evaluate("location.hash") == "#words"


def test_a_person_is_found_by_keyboard(page: Page) -> None:
    page.goto("/personas")
    expect(page.get_by_label("Documento, teléfono")).to_be_focused()
    page.keyboard.type("Arriaga")
    page.keyboard.press("Enter")
    page.wait_for_selector("table.list")
    assert findings(page) == []
    assert "?" not in page.url
