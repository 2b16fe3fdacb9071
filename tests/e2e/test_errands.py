"""An access from its errands to the file on the person's screen: the desk and the public page in a real browser."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from bot.server import create_app as bot_app
from channels.app import create_app as public_app
from console.app import create_app as desk_app
from jobs.packages import sweep
from services.deliver_package import PAGE
from settings import Settings
from settings.secrets import make
from store import Store
from store.models import OutboundMessage, Staff
from tests.e2e.desk_page import log_in, look_at, opened_page
from tests.e2e.serving import served
from tests.services.copy_cases import rich
from tests.services.talk import Front


@dataclass
class House:
    """The desk and the public page over one store."""

    store: Store
    settings: Settings
    desk: str
    public: str
    reference: str

    def sent(self, kind: str, medium: str) -> str:
        """The newest message of a kind, as its receiver reads it."""
        with self.store.reader() as read:
            row = (
                read.session.query(OutboundMessage)
                .filter_by(kind=kind, medium=medium, identity_check_id=None)
                .order_by(OutboundMessage.created_at.desc())
                .first()
            )
            assert row is not None
            return read.open_text(row.owner, "outbound_messages", "body_sealed", row.id, row.body_sealed)


@pytest.fixture
def house(store: Store, settings: Settings) -> Iterator[House]:
    """Everything served, with a proven access of Ana's."""
    make(settings)
    _, reference, _ = rich(Front(store, settings))
    with store.unit_of_work("cli") as work:
        for row in work.session.query(Staff):
            row.must_change = False
        work.commit()
    with served(bot_app(settings, store)) as bot_port:
        facing = replace(settings, bot_port=bot_port)
        with served(public_app(facing)) as public, served(desk_app(settings, store)) as desk:
            yield House(store, settings, f"http://127.0.0.1:{desk}", f"http://127.0.0.1:{public}", reference)


@pytest.fixture
def page(chromium_browser: Browser, house: House, size: ViewportSize) -> Iterator[Page]:
    """A page that opens at the desk."""
    with opened_page(chromium_browser, house.desk, size) as opened:
        yield opened


def at_the_desk(page: Page, house: House, found: Path) -> None:
    """Lola looks into every system, has the copy made and sends the link."""
    log_in(page)
    page.get_by_role("link", name="Encargos", exact=True).click()
    expect(page.get_by_role("link", name="CRM de clientes")).to_be_visible()
    look_at(page, "errands-list")
    page.goto(f"{house.desk}/solicitudes/{house.reference}")
    page.get_by_role("button", name="Hacerme cargo").click()
    expect(page.get_by_text("Faltan encargos por hacer.")).to_be_visible()
    look_at(page, "errands-request")
    page.get_by_label("Lo encontrado en CRM de clientes").set_input_files(found)
    page.get_by_role("button", name="Subir el archivo").first.click()
    expect(page.get_by_text("Se aportó lo encontrado", exact=False).first).to_be_visible()
    for system in ("Facturación", "Siniestros"):
        page.get_by_role("button", name=f"No hay nada de esta persona: {system}").click()
        expect(page.get_by_role("status").first).to_contain_text("encargo anotado")
    expect(page.get_by_role("link", name="Contestar")).to_be_visible()
    page.get_by_role("button", name="Hacer la copia").click()
    expect(page.get_by_label("Se está haciendo")).to_be_visible()
    with httpx.Client() as http:
        assert sweep(house.store, house.settings, http) == 1
    with page.expect_navigation():
        page.get_by_role("link", name="Actualizar").click()
    look_at(page, "errands-ready")
    page.get_by_role("button", name="Enviarle un enlace por correo").click()
    expect(page.get_by_text("Enviada a la persona")).to_be_visible()


def test_an_access_from_its_errands_to_the_file_in_the_persons_hands(
    page: Page, house: House, tmp_path: Path
) -> None:
    """L52, L54, L55, WCAG 2.2: a wrong code is said so, the right one gives the file, the next look is noted too."""
    found = tmp_path / "contactos.csv"
    found.write_text("fecha;asunto\n2026-01-02;recibo\n")
    at_the_desk(page, house, found)
    token = re.findall(rf"{PAGE}/([\w-]+)", house.sent("link", "email"))[0]
    page.goto(f"{house.public}{PAGE}/{token}")
    look_at(page, "errands-download")
    page.get_by_role("button", name="Enviarme el código").click()
    code = re.findall(r"\b\d{6}\b", house.sent("otp", "sms"))[0]
    page.get_by_label("Código de seis cifras").fill("000000" if code != "000000" else "111111")
    page.get_by_role("button", name="Descargar mis datos").click()
    expect(page.get_by_role("alert")).to_contain_text("Ese código no vale")
    look_at(page, "errands-wrong-code")
    page.get_by_label("Código de seis cifras").fill(code)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Descargar mis datos").click()
    file = tmp_path / "mis-datos.zip"
    downloading.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert {"carta.pdf", "datos.json", "sistemas/crm/parte-1.txt"} <= set(archive.namelist())
    page.goto(f"{house.public}{PAGE}/{token[::-1]}")
    expect(page.get_by_role("heading", name="Este enlace no abre nada")).to_be_visible()
    look_at(page, "errands-dead")
    assert house.store.verify() == []
