"""Errands at the desk: the list, the forms, the file that was found."""

import httpx
import pytest

from console import words
from services.open_errands import open_errands
from services.read_request import find_by_reference
from settings import Settings
from store import Store
from store.models import Errand
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import looks


@pytest.fixture
def errand(store: Store, settings: Settings) -> Errand:
    """One of the errands of an access."""
    case: Case = open_case(store, right="access")
    with store.unit_of_work("bot") as work:
        made = open_errands(work, find_by_reference(work, case.reference), settings=settings)
        work.commit()
    return made[0]


def test_open_errands_are_listed_with_owner_and_days_left(desk: httpx.Client, errand: Errand) -> None:
    """L54."""
    page = desk.get("/encargos").text
    assert "CRM de clientes" in page
    assert errand.keeper in page
    assert "Quedan 10 días" in page
    assert "No hay ningún encargo" in desk.get("/encargos?mios=si").text


def test_nothing_found_is_one_press_on_the_page_of_the_request(desk: httpx.Client, errand: Errand) -> None:
    page = desk.get("/solicitudes/4820193756").text
    assert "faltan encargos por hacer" not in page  # nobody has taken it yet: no answer is offered at all
    form = {"csrf": token(page), "outcome": "nothing"}
    done = desk.post(f"/encargos/{errand.id}/hecho", data=form)
    assert (done.status_code, done.headers["location"]) == (303, "/solicitudes/4820193756?hecho=encargo")
    assert "encargo anotado" in desk.get(done.headers["location"]).text
    again = desk.post(f"/encargos/{errand.id}/hecho", data=form)
    assert (again.status_code, "ya está hecho" in again.text) == (409, True)
    assert desk.post(f"/encargos/{errand.id}/hecho", data=form | {"outcome": "x"}).status_code == 422


def test_a_file_is_uploaded_and_downloaded_as_a_file(
    desk: httpx.Client, errand: Errand, store: Store
) -> None:
    """L93: as an attachment whose type was told by its content."""
    csrf = token(desk.get(f"/encargos/{errand.id}").text)
    content = b"recibo;importe\n" * 10_000  # more than a form without a file may carry
    files = {"file": ("recibos.exe", content, "application/x-msdownload")}
    assert desk.post(f"/encargos/{errand.id}/parte", data={"csrf": csrf}, files=files).status_code == 303
    page = desk.get("/solicitudes/4820193756").text
    part = page.split("/encargos/partes/")[1].split("/abrir")[0]
    got = desk.post(f"/encargos/partes/{part}/abrir", data={"csrf": csrf})
    assert got.content == content
    assert got.headers["content-type"] == "text/plain; charset=utf-8"
    assert got.headers["content-disposition"] == f'attachment; filename="parte-{part[:8]}.txt"'
    assert len(looks(store, "errand_part_opened")) == 1


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"file": ("a.pdf", b"MZ\x90\0", "application/pdf")}, "type"),
        ({"file": ("", b"", "text/plain")}, "missing"),
    ],
)
def test_a_file_that_cannot_be_taken_is_said_why(
    desk: httpx.Client, errand: Errand, files: dict[str, tuple[str, bytes, str]], why: str
) -> None:
    csrf = token(desk.get(f"/encargos/{errand.id}").text)
    answer = desk.post(f"/encargos/{errand.id}/parte", data={"csrf": csrf}, files=files)
    assert (answer.status_code, words.PART_REFUSED[why] in answer.text) == (422, True)


def test_a_forged_form_and_a_role_without_casework_do_nothing(
    desk: httpx.Client, errand: Errand, store: Store, hire: object
) -> None:
    """L93."""
    assert desk.post(f"/encargos/{errand.id}/hecho", data={"outcome": "nothing"}).status_code == 403
    assert desk.get("/encargos/0").status_code == 404
    assert desk.get(f"/encargos/{'0' * 32}").status_code == 404
    assert callable(hire)
    hire("ojo", "auditor")
    sit_down(desk, store, "ojo")
    page = desk.get(f"/encargos/{errand.id}").text
    assert "Subir el archivo" not in page
    csrf = token(page)
    refused = desk.post(f"/encargos/{errand.id}/hecho", data={"outcome": "nothing", "csrf": csrf})
    assert refused.status_code == 403


def test_what_was_noted_by_mistake_is_opened_again_with_a_reason(
    desk: httpx.Client, errand: Errand, store: Store
) -> None:
    """L93: the file goes from the page, the errand waits again, the reason is in the audit."""
    csrf = token(desk.get(f"/encargos/{errand.id}").text)
    files = {"file": ("b.csv", b"nombre;apellido\n", "text/csv")}
    desk.post(f"/encargos/{errand.id}/parte", data={"csrf": csrf}, files=files)
    assert "Descargar la parte" in desk.get("/solicitudes/4820193756").text
    again = f"/encargos/{errand.id}/reabrir"
    refused = desk.post(again, data={"csrf": csrf, "reason": ""})
    assert (refused.status_code, 'role="alert"' in refused.text) == (422, True)
    done = desk.post(again, data={"csrf": csrf, "reason": "Era de otra persona"})
    assert done.headers["location"] == "/solicitudes/4820193756?hecho=encargo-abierto"
    page = desk.get(done.headers["location"]).text
    assert "vuelve a estar por hacer" in page
    assert "Descargar la parte" not in page
    twice = desk.post(again, data={"csrf": csrf, "reason": "Era de otra persona"})
    assert (twice.status_code, "ya no se puede volver a abrir" in twice.text) == (409, True)
    assert store.verify() == []
