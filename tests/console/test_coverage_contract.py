"""One contract's consents at the desk: what is missing is marked, what is given is proven on paper."""

from collections.abc import Callable

import httpx
import pytest

from store import Store
from store.models import ContactAsk, Contract
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import WHY, looks
from tests.console.test_coverage import PURPOSE, customers

__all__ = ["customers"]


@pytest.fixture
def place(store: Store) -> str:
    """Ana's contract."""
    with store.reader() as read:
        (found,) = (c for c in read.session.query(Contract) if c.product == "=2+5")
    return f"/consentimientos/contratos/{found.id}"


def post(desk: httpx.Client, place: str, deed: str, **form: str) -> httpx.Response:
    """Send one of the page's forms."""
    return desk.post(f"{place}/{deed}", data={"csrf": token(desk.get(place).text), **form})


def test_a_missing_consent_is_marked_to_be_asked_at_the_next_contact(
    desk: httpx.Client, store: Store, place: str
) -> None:
    """L27."""
    assert "Preguntar en el próximo contacto: Publicidad por SMS" in desk.get(place).text
    assert "próximo contacto: Publicidad por correo" not in desk.get(place).text
    answer = post(desk, place, "preguntar", purpose="marketing_sms")
    assert answer.headers["location"] == f"{place}?hecho=preguntar"
    page = desk.get(answer.headers["location"]).text
    assert "Anotado: se le preguntará" in page
    assert "Preguntar en el próximo contacto: Publicidad por SMS" not in page
    with store.reader() as read:
        assert read.session.query(ContactAsk).one().asked_by == "staff:lola"


def test_who_has_answered_is_not_marked(desk: httpx.Client, store: Store, place: str) -> None:
    """L24."""
    answer = post(desk, place, "preguntar", purpose=PURPOSE)
    assert answer.headers["location"] == f"{place}?hecho=contestado"
    with store.reader() as read:
        assert read.session.query(ContactAsk).count() == 0


def test_the_proof_is_a_pdf_for_a_reason_and_for_who_leads(
    desk: httpx.Client, store: Store, place: str, hire: Callable[[str, str], None]
) -> None:
    """L18, L27, L93."""
    assert desk.post(f"{place}/prueba", data={"csrf": token(desk.get(place).text)}).status_code == 403
    hire("marta", "supervisor")
    sit_down(desk, store, "marta")
    assert post(desk, place, "prueba", reason="no").status_code == 422
    assert looks(store, "contract_consents_proved") == []
    sheet = post(desk, place, "prueba", reason=WHY)
    assert sheet.content.startswith(b"%PDF-")
    (entry,) = looks(store, "contract_consents_proved")
    assert (entry.actor, entry.reason) == ("staff:marta", WHY)


@pytest.mark.parametrize("wrong", ["0" * 32, "x", "..%2f"])
def test_a_contract_that_does_not_exist_is_not_found(desk: httpx.Client, wrong: str) -> None:
    assert desk.get(f"/consentimientos/contratos/{wrong}").status_code == 404
