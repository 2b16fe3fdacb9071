"""Casework at the desk in a real browser: an erasure with four eyes, by keyboard alone, narrow and wide."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from console.app import create_app
from services.add_staff import add_staff
from settings import load
from store import Store, make_keys
from store.models import Request
from tests.conftest import StorePlaces
from tests.console.cases import Case, open_case
from tests.e2e.browser import chromium
from tests.e2e.serving import served
from tests.e2e.wcag import findings

SHOTS = Path(__file__).parent / "screenshots"
SIZES = [(1440, 900), (360, 740)]
PASSWORD = "caballo-grapa-correcto"
WHAT = "Sus datos de contacto, sus conversaciones y sus preferencias."


@pytest.fixture(scope="module")
def chromium_browser() -> Iterator[Browser]:
    """A real Chromium for this file."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def places(tmp_path: Path) -> StorePlaces:
    """SQLite: the browser cannot tell."""
    make_keys(tmp_path)
    return StorePlaces(tmp_path, f"sqlite:///{tmp_path / 'amparo.sqlite3'}")


@pytest.fixture
def address(store: Store, tmp_path: Path) -> Iterator[str]:
    """Where the desk is served, over a store with its team."""
    with store.unit_of_work("cli") as work:
        for name, role in (("lola", "agent"), ("delegada", "dpo"), ("marta", "supervisor")):
            staff, _ = add_staff(work, name=name, role=role, password=PASSWORD)
            staff.must_change = False
        work.commit()
    with served(create_app(load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"}), store)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(params=SIZES, ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, chromium_browser: Browser, address: str) -> Iterator[Page]:
    """A page at each of the two sizes; whatever the browser complains of fails the test."""
    width, height = request.param
    complaints: list[str] = []
    with chromium_browser.new_context(
        base_url=address, viewport={"width": width, "height": height}, locale="es-ES"
    ) as context:
        opened = context.new_page()
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        yield opened
    assert [each for each in complaints if "status of 4" not in each] == []


@pytest.fixture
def case(store: Store) -> Case:
    """Ana Ruiz, proven by code, asks for her data to be erased."""
    return open_case(store, days_left=12, ago=timedelta(hours=26))


def log_in(page: Page, name: str) -> None:
    """Through the form, by keyboard."""
    page.goto("/entrar")
    expect(page.get_by_label("Nombre de acceso")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()
    page.goto("/cola")


def log_out(page: Page) -> None:
    """By keyboard."""
    press(page, "Salir")
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is named so; each stop has to show its focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        here, outline = page.evaluate(
            "() => { const e = document.activeElement; return [(e.labels && e.labels[0] || e).innerText,"
            " getComputedStyle(e).outlineStyle] }"
        )
        assert outline != "none"
        if name in here:
            return
    raise AssertionError(f"Tab never reaches {name}")


def press(page: Page, name: str) -> None:
    """Reach it by Tab, press Enter, and wait for the page that follows."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def look_at(page: Page, name: str) -> None:
    """Keep a picture, and refuse what WCAG 2.2 AA would."""
    SHOTS.mkdir(exist_ok=True)
    assert page.viewport_size is not None
    page.screenshot(path=SHOTS / f"casework-{name}-{page.viewport_size['width']}.png", full_page=True)
    assert findings(page) == []


def test_an_erasure_with_four_eyes_from_registered_to_closed_by_keyboard_alone(
    page: Page, case: Case, store: Store
) -> None:
    """L57, L62, WCAG 2.1.1: one proposes, another approves; nothing needs a mouse."""
    log_in(page, "lola")
    press(page, case.reference)
    expect(page.get_by_role("button", name="Contestar")).to_have_count(0)
    look_at(page, "request-new")
    press(page, "Hacerme cargo")
    expect(page.get_by_role("status")).to_contain_text("se hizo cargo")
    look_at(page, "request-taken")
    press(page, "Proponer la supresión")
    tab_to(page, "Qué datos se suprimen")
    press(page, "Ver la carta antes de seguir")
    expect(page.get_by_role("alert")).to_contain_text("Escriba al menos 10 letras")
    expect(page.get_by_role("alert")).to_be_focused()
    look_at(page, "step-refused")
    tab_to(page, "Qué datos se suprimen")
    page.keyboard.type(WHAT)
    press(page, "Ver la carta antes de seguir")
    expect(page.get_by_role("heading", name="Así quedará la carta")).to_be_visible()
    expect(page.get_by_text("Agencia Española de Protección de Datos")).to_be_visible()
    look_at(page, "letter")
    press(page, "Proponer la supresión")
    expect(page.get_by_text("Hay una propuesta de suprimir los datos")).to_be_visible()
    expect(page.get_by_role("link", name="Aprobar la supresión")).to_have_count(0)
    look_at(page, "request-proposed")
    log_out(page)
    log_in(page, "delegada")
    press(page, case.reference)
    press(page, "Aprobar la supresión")
    expect(page.get_by_role("heading", name="Lo que propone lola")).to_be_visible()
    look_at(page, "approve")
    tab_to(page, "Por qué la aprueba")
    page.keyboard.type("He comprobado que nada obliga a conservarlos.")
    press(page, "Aprobar y enviar la respuesta")
    expect(page.get_by_role("status")).to_contain_text("aprobó la supresión")
    expect(page.get_by_text("Antes de cerrarla, anote el envío")).to_be_visible()
    look_at(page, "request-answered")
    press(page, "Anotar que se ha enviado")
    for _ in load({"AMPARO_HOME": "."}).recipients:
        press(page, "Ya se le ha dicho")
    press(page, "Cerrar")
    expect(page.get_by_text("Está cerrada.")).to_be_visible()
    look_at(page, "request-closed")
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
    look_at(page, "assign-refused")
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
    look_at(page, "withdraw")
    page.get_by_role("button", name="Ver la carta").click()
    page.get_by_role("button", name="Enviar la carta y retirarla").click()
    expect(page.get_by_text("Llamó esta mañana")).to_have_count(0)
    page.get_by_label("Motivo de la consulta").fill("Revisar la retirada")
    page.get_by_role("button", name="Mostrar los datos").click()
    expect(page.get_by_text("Llamó esta mañana")).to_be_visible()
    look_at(page, "request-withdrawn-revealed")
    page.goto("/cola?etapa=to_close")
    expect(page.get_by_role("link", name=case.reference)).to_be_visible()
    look_at(page, "queue-to-close")
