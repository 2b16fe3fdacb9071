"""*Control → AEPD*."""

import io
import zipfile
from collections.abc import Callable

import httpx
import pytest

from jobs.inspections import sweep
from settings import Settings
from store import Store
from store.models import Inspection
from tests.console.cases import Case
from tests.console.conftest import events_of, sit_down, token

WHY = "Inspección anunciada"


@pytest.fixture
def dpo(browser: httpx.Client, store: Store, hire: Callable[[str, str], None]) -> httpx.Client:
    """The DPO's browser."""
    hire("delegada", "dpo")
    sit_down(browser, store, "delegada")
    return browser


def post(browser: httpx.Client, address: str, reason: str) -> httpx.Response:
    """Send the form of the page."""
    form = {"csrf": token(browser.get("/control/aepd").text), "reason": reason}
    return browser.post(address, data=form)


def made(browser: httpx.Client, store: Store, settings: Settings) -> str:
    """Have what was ordered made; gives its address."""
    with httpx.Client() as http:
        assert sweep(store, settings, http) == 1
    return "/control/aepd/" + browser.get("/control/aepd").text.split("/descargar")[0].rsplit("/", 1)[1]


def test_it_is_ordered_watched_and_downloaded(
    dpo: httpx.Client, store: Store, settings: Settings, case: Case
) -> None:
    """L95."""
    assert post(dpo, "/control/aepd", WHY).status_code == 303
    page = dpo.get("/control/aepd").text
    assert "<progress" in page
    assert "Ya se está preparando" in page
    answer = post(dpo, f"{made(dpo, store, settings)}/descargar", WHY)
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert "indice.html" in archive.namelist()
        assert case.reference in archive.read("solicitudes.csv").decode()
    assert "inspection_opened" in events_of(store)


def test_without_a_reason_the_form_says_so(dpo: httpx.Client, store: Store) -> None:
    """L93."""
    answer = post(dpo, "/control/aepd", "x")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "inspection_ordered" not in events_of(store)


def test_the_auditor_reads_and_does_not_order(
    dpo: httpx.Client, store: Store, settings: Settings, hire: Callable[[str, str], None]
) -> None:
    """L93."""
    assert post(dpo, "/control/aepd", WHY).status_code == 303
    address = made(dpo, store, settings)
    hire("ojo", "auditor")
    sit_down(dpo, store, "ojo")
    assert "Preparar la documentación</button>" not in dpo.get("/control/aepd").text
    assert post(dpo, "/control/aepd", WHY).status_code == 403
    assert post(dpo, f"{address}/descargar", WHY).status_code == 200


def test_one_that_is_not_ready_is_not_downloaded(dpo: httpx.Client, store: Store) -> None:
    post(dpo, "/control/aepd", WHY)
    with store.reader() as read:
        row = read.session.query(Inspection).one()
    assert post(dpo, f"/control/aepd/{row.id}/descargar", WHY).status_code == 409
    assert post(dpo, f"/control/aepd/{'0' * 32}/descargar", WHY).status_code == 404
    assert post(dpo, "/control/aepd/nada/descargar", WHY).status_code == 404
