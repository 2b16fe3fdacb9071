"""*Envíos* at the desk."""

import httpx
import pytest

from store import Store
from store.models import OutboundMessage
from tests.console.cases import REFERENCE, Case
from tests.console.conftest import events_of, token


@pytest.fixture
def lost(store: Store, case: Case) -> str:
    """The id of a receipt of the case that could not be delivered."""
    with store.unit_of_work("jobs", conversation_id=case.conversation) as work:
        row = work.session.query(OutboundMessage).filter_by(kind="receipt").one()
        row.body_sealed = work.seal(row.owner, "outbound_messages", "body_sealed", row.id, "Hola.\n\nAdiós.")
        row.status = "failed"
        work.commit()
        return str(row.id)


def test_hoy_leads_to_what_did_not_arrive(desk: httpx.Client, lost: str) -> None:
    """L45."""
    assert 'href="/envios"><strong>1</strong> comunicación no se pudo entregar' in desk.get("/hoy").text
    page = desk.get("/envios").text
    assert f"Solicitud {REFERENCE}" in page
    assert "No se pudo enviar" in page
    assert f"/envios/{lost}/pdf" in page


def test_it_is_opened_to_be_printed(desk: httpx.Client, lost: str, store: Store) -> None:
    """L93."""
    csrf = token(desk.get("/envios").text)
    sheet = desk.post(f"/envios/{lost}/pdf", data={"csrf": csrf})
    assert (sheet.status_code, sheet.headers["content-type"]) == (200, "application/pdf")
    assert "message_printed" in events_of(store)


def test_it_is_noted_as_arrived_in_another_way(desk: httpx.Client, lost: str) -> None:
    csrf = token(desk.get("/envios").text)
    done = desk.post(f"/envios/{lost}/entregado", data={"csrf": csrf})
    assert (done.status_code, done.headers["location"]) == (303, "/envios?hecho=entregado")
    page = desk.get(done.headers["location"]).text
    assert "envío anotado" in page
    assert "Ningún correo ni SMS se ha quedado sin entregar" in page
    assert desk.post(f"/envios/{lost}/entregado", data={"csrf": csrf}).status_code == 404


def test_it_is_left_only_with_a_reason(desk: httpx.Client, lost: str) -> None:
    csrf = token(desk.get("/envios").text)
    refused = desk.post(f"/envios/{lost}/dejado", data={"csrf": csrf, "reason": "x"})
    assert refused.status_code == 422
    assert "Escriba el motivo" in refused.text
    done = desk.post(f"/envios/{lost}/dejado", data={"csrf": csrf, "reason": "Ya lo sabe"})
    assert done.headers["location"] == "/envios?hecho=dejado"


def test_a_forged_form_and_what_is_no_message_do_nothing(desk: httpx.Client, lost: str) -> None:
    """L93."""
    assert desk.post(f"/envios/{lost}/entregado").status_code == 403
    csrf = token(desk.get("/envios").text)
    assert desk.post(f"/envios/{'0' * 32}/entregado", data={"csrf": csrf}).status_code == 404
    assert desk.post("/envios/1/pdf", data={"csrf": csrf}).status_code == 404
