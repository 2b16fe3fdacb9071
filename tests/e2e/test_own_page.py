"""The person's own page in a real browser: from the document to the copy and out again, by keyboard, narrow and wide."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from bot.server import create_app as bot_app
from channels.app import create_app
from services.import_customers import import_customers
from settings import Settings
from settings.secrets import make
from store import Store
from store.models import Grant, OutboundMessage
from tests.conftest import SetClock
from tests.e2e.desk_page import look_at, opened_page, tab_to
from tests.e2e.serving import served
from tests.services.copy_cases import rich
from tests.services.talk import ANA, Front
from tests.services.test_download_package import Link


@pytest.fixture
def page(chromium_browser: Browser, store: Store, settings: Settings, size: ViewportSize) -> Iterator[Page]:
    """A page of the public side over the real bot server; Ana has an address, a request and a copy."""
    make(settings)
    desk, reference, _ = rich(Front(store, settings))
    with store.unit_of_work("cli") as work:
        assert import_customers(work, [ANA | {"address": "Calle Secreta 7"}]).bad == []
        work.commit()
    Link(desk, reference)
    with (
        served(bot_app(settings, store)) as bot_port,
        served(create_app(replace(settings, bot_port=bot_port))) as port,
        opened_page(chromium_browser, f"http://127.0.0.1:{port}", size) as opened,
    ):
        yield opened


def code(store: Store, clock: SetClock) -> str:
    """The newest code, as its receiver reads it."""
    with store.reader() as read:
        row = (
            read.session.query(OutboundMessage)
            .filter(OutboundMessage.kind == "otp", OutboundMessage.body_sealed.is_not(None))
            .one()
        )
        assert row.created_at == clock.now()
        text = read.open_text(row.owner, "outbound_messages", "body_sealed", row.id, row.body_sealed)
    found: str = re.findall(r"\b\d{6}\b", text)[0]
    return found


def enter(page: Page, store: Store, clock: SetClock) -> None:
    """From the page on privacy to one's own, by keyboard."""
    page.goto("/privacidad")
    tab_to(page, "Ver mis datos")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Sus datos")).to_be_visible()
    tab_to(page, "DNI, NIE o pasaporte")
    page.keyboard.type(ANA["document"].lower())
    page.keyboard.press("Enter")
    expect(page.get_by_label("Código de seis cifras")).to_be_visible()
    tab_to(page, "Código de seis cifras")
    page.keyboard.type(code(store, clock))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Su ficha")).to_be_visible()


def test_in_choose_download_and_out_with_the_keyboard(
    page: Page, store: Store, clock: SetClock, tmp_path: Path
) -> None:
    """L16, L55, L111, L112."""
    clock.forward(minutes=1)
    enter(page, store, clock)
    assert page.url.endswith("/mis-datos")
    expect(page.get_by_text("Arriaga Beltrán")).to_be_visible()
    expect(page.get_by_text("Secreta")).to_have_count(0)
    expect(page.locator("input:checked")).to_have_count(0)
    look_at(page, "own-page")
    page.get_by_role("group", name="por correo electrónico").get_by_label("Sí").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Guardado")
    with store.reader() as read:
        assert read.session.query(Grant).filter_by(purpose="marketing_email").one().state == "given"
    tab_to(page, "Descargar (ZIP)")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "copy.zip")
    assert "datos.json" in zipfile.ZipFile(tmp_path / "copy.zip").namelist()
    page.get_by_role("button", name="Salir").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Ha salido")
    look_at(page, "own-page-left")
    page.go_back()
    page.goto("/mis-datos")
    expect(page.get_by_text("Arriaga Beltrán")).to_have_count(0)


def test_what_goes_wrong_is_told(page: Page, clock: SetClock) -> None:
    """L49, L111."""
    page.goto("/mis-datos")
    look_at(page, "own-page-begin")
    page.get_by_label("DNI, NIE o pasaporte").fill("¿?¿?")
    page.get_by_role("button", name="Enviarme un código").click()
    expect(page.get_by_role("alert")).to_contain_text("no parece un documento")
    look_at(page, "own-page-no-document")
    page.get_by_label("DNI, NIE o pasaporte").fill(ANA["document"])
    page.get_by_role("button", name="Enviarme un código").click()
    expect(page.get_by_role("status")).to_contain_text("Si los datos coinciden")
    look_at(page, "own-page-code")
    page.get_by_label("Código de seis cifras").fill("000000")
    page.get_by_role("button", name="Entrar").click()
    expect(page.get_by_role("alert")).to_contain_text("Ese código no vale")
    look_at(page, "own-page-code-wrong")
    clock.forward(hours=2)
    page.get_by_label("Código de seis cifras").fill("000000")
    page.get_by_role("button", name="Entrar").click()
    expect(page.get_by_role("alert")).to_contain_text("Su visita ha terminado")
    look_at(page, "own-page-over")
