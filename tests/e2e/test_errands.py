"""An access from its errands to the file on the person's screen: the desk and the public page in a real browser."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from bot.server import create_app as bot_app
from channels.app import create_app as public_app
from console.app import create_app as desk_app
from jobs.packages import sweep
from services.deliver_package import PAGE
from settings import Settings, load
from settings.secrets import make
from store import Store, make_keys
from store.models import OutboundMessage, Staff
from tests.conftest import StorePlaces
from tests.e2e.browser import chromium
from tests.e2e.serving import served
from tests.e2e.wcag import findings
from tests.services.copy_cases import rich
from tests.services.staff_cases import PASSWORD
from tests.services.talk import Front

SHOTS = Path(__file__).parent / "screenshots"


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
def places(tmp_path: Path) -> StorePlaces:
    """SQLite: the browser cannot tell."""
    make_keys(tmp_path)
    return StorePlaces(tmp_path, f"sqlite:///{tmp_path / 'amparo.sqlite3'}")


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Iterator[House]:
    """Everything served, with a proven access of Ana's."""
    settings = load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"})
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium for this file."""
    with chromium() as started:
        yield started


@pytest.fixture(params=[(1440, 900), (360, 740)], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page at each of the two sizes; whatever the browser complains of fails the test."""
    width, height = request.param
    complaints: list[str] = []
    with browser.new_context(viewport={"width": width, "height": height}, locale="es-ES") as context:
        opened = context.new_page()
        opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        yield opened
    assert [each for each in complaints if "status of 4" not in each] == []


def look_at(page: Page, name: str) -> None:
    """Keep a picture, and refuse what WCAG 2.2 AA would."""
    SHOTS.mkdir(exist_ok=True)
    assert page.viewport_size is not None
    page.screenshot(path=SHOTS / f"errands-{name}-{page.viewport_size['width']}.png", full_page=True)
    assert findings(page) == []


def at_the_desk(page: Page, house: House, found: Path) -> None:
    """Lola looks into every system, has the copy made and sends the link."""
    page.goto(f"{house.desk}/entrar")
    page.get_by_label("Nombre").fill("lola")
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    page.get_by_role("link", name="Encargos", exact=True).click()
    expect(page.get_by_role("link", name="CRM de clientes")).to_be_visible()
    look_at(page, "list")
    page.goto(f"{house.desk}/solicitudes/{house.reference}")
    page.get_by_role("button", name="Hacerme cargo").click()
    expect(page.get_by_text("Antes de contestar faltan encargos")).to_be_visible()
    look_at(page, "request")
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
    page.get_by_role("link", name="Actualizar").click()
    look_at(page, "ready")
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
    look_at(page, "download")
    page.get_by_role("button", name="Enviarme el código").click()
    code = re.findall(r"\b\d{6}\b", house.sent("otp", "sms"))[0]
    page.get_by_label("Código de seis cifras").fill("000000" if code != "000000" else "111111")
    page.get_by_role("button", name="Descargar mis datos").click()
    expect(page.get_by_role("alert")).to_contain_text("Ese código no vale")
    look_at(page, "wrong-code")
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
    look_at(page, "dead")
    assert house.store.verify() == []
