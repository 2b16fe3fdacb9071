"""A letter scanned in: from the file on the desk to the answered, closed request, in a real browser."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from jobs.packages import sweep
from services.import_customers import import_customers
from settings import Settings
from store import Store
from store.models import Intake, Request
from tests.e2e.desk_page import log_in, look_at
from tests.services.talk import ANA

ASKED = "Quiero una copia de mis datos, también de las llamadas."
SCAN = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


@pytest.fixture
def person(staffed: Store) -> None:
    """Ana is on file, with an address to be written to."""
    with staffed.unit_of_work("system") as work:
        assert import_customers(work, [ANA | {"address": "Calle Mayor 12, 48001 Bilbao"}]).bad == []
        work.commit()


def press(page: Page, button: Locator) -> None:
    """Press it and wait for the page that follows."""
    with page.expect_navigation():
        button.click()


def scan_in(page: Page, letter: Path) -> None:
    """A file that only says it is a PDF is refused and nothing typed is lost; the right one is taken."""
    page.get_by_role("link", name="Entrada", exact=True).click()
    page.get_by_role("link", name="Carta").click()
    page.get_by_label("Ejerce un derecho").check()
    page.get_by_label("Qué derecho").select_option("access")
    page.get_by_label("Qué pide o qué pasó").fill(ASKED)
    page.get_by_label("Documento").fill(ANA["document"])
    page.get_by_label("Nombre y apellidos").fill("Ana Arriaga Beltrán")
    liar = letter.with_name("virus.pdf")
    liar.write_bytes(b"MZ\x90\x00 no es un PDF")
    page.get_by_label("Escaneado").set_input_files(liar)
    press(page, page.get_by_role("button", name="Anotar y dar referencia"))
    expect(page.get_by_role("alert")).to_contain_text("Solo se admiten PDF, JPEG y PNG")
    expect(page.get_by_role("alert")).to_contain_text("Los archivos hay que elegirlos otra vez")
    expect(page.get_by_label("Qué pide o qué pasó")).to_have_value(ASKED)
    look_at(page, "letter-refused")
    page.get_by_label("Escaneado").set_input_files(letter)
    press(page, page.get_by_role("button", name="Anotar y dar referencia"))


def answer(page: Page, store: Store, settings: Settings) -> None:
    """Every system looked into, the copy sent, the letter seen before it goes, its posting noted, the case closed."""
    for system in ("CRM de clientes", "Facturación", "Siniestros"):
        press(page, page.get_by_role("button", name=f"No hay nada de esta persona: {system}"))
    press(page, page.get_by_role("button", name="Hacer la copia"))
    with httpx.Client() as http:
        assert sweep(store, settings, http) == 1
    press(page, page.get_by_role("link", name="Actualizar"))
    press(page, page.get_by_role("button", name="Anotar que va en papel"))
    press(page, page.get_by_role("link", name="Contestar"))
    page.get_by_label("Se ha hecho lo que pide").check()
    page.get_by_label("Qué se ha hecho").fill("Le enviamos con esta carta la copia de todos sus datos.")
    page.get_by_label("En papel").check()
    press(page, page.get_by_role("button", name="Ver la carta antes de seguir"))
    expect(page.get_by_role("article", name="Carta")).to_contain_text(
        "Agencia Española de Protección de Datos"
    )
    look_at(page, "letter-answer")
    press(page, page.locator("button.main"))
    expect(page.get_by_role("status")).to_contain_text("contestó")
    press(page, page.get_by_role("button", name="Anotar que se ha enviado"))
    press(page, page.get_by_role("button", name="Cerrar"))
    expect(page.get_by_text("Está cerrada.")).to_be_visible()
    look_at(page, "letter-closed")


@pytest.mark.usefixtures("person")
def test_a_letter_is_scanned_in_registered_proven_and_answered(
    page: Page, store: Store, settings: Settings, tmp_path: Path
) -> None:
    """L42, L44, L47, L53: any way will do; the receipt at once, the proof by a person, the answer in writing."""
    letter = tmp_path / "carta.pdf"
    letter.write_bytes(SCAN)
    log_in(page, "marta")
    scan_in(page, letter)
    with store.reader() as read:
        reference = read.session.query(Intake).one().reference
    expect(page.get_by_role("status")).to_contain_text(f"Dígale la referencia: {reference}")
    expect(page.get_by_role("status")).to_contain_text("23/12/2026")
    expect(page.get_by_text(ASKED)).to_have_count(0)
    look_at(page, "letter-entered")
    with page.expect_response("**/documentos/*") as opening:
        page.get_by_role("button", name="Abrir el documento 1").click()
    assert opening.value.headers["content-type"] == "application/pdf"
    page.goto(f"/entrada/{reference}")
    press(page, page.get_by_role("definition").get_by_role("link", name=reference))
    press(page, page.get_by_role("button", name="Hacerme cargo"))
    expect(page.get_by_role("link", name="Contestar")).to_have_count(0)
    press(page, page.get_by_role("link", name="Dar por comprobada la identidad"))
    page.get_by_label("En persona, con documento a la vista").check()
    page.get_by_label("Cómo lo ha comprobado").fill("Vino a la oficina con su documento.")
    look_at(page, "letter-proof")
    press(page, page.get_by_role("button", name="Confirmar la identidad"))
    answer(page, store, settings)
    with store.reader() as read:
        row = read.session.query(Request).one()
    assert (row.reference, row.status, row.channel) == (reference, "closed", "letter")
    assert store.verify() == []
