"""One incident at the desk."""

from collections.abc import Callable

import httpx
import pytest

from store import Store
from store.models import ContactPoint, Conversation, Incident, OutboundMessage
from tests.console.cases import REFERENCE, Case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import WHY, looks, reveal

KEY = REFERENCE[::-1]
PAGE = f"/incidencias/{KEY}"
ANSWER = "Hemos revisado la factura de octubre: había un cobro doble y se devuelve."
Hire = Callable[[str, str], None]


def row_of(store: Store) -> Incident:
    with store.reader() as read:
        return read.session.query(Incident).filter_by(key=KEY).one()


def step(desk: httpx.Client, store: Store, name: str, **fields: str) -> httpx.Response:
    form = {"csrf": token(desk.get(PAGE).text), "seen": str(row_of(store).revision), **fields}
    return desk.post(f"{PAGE}/pasos/{name}", data=form)


@pytest.fixture(autouse=True)
def _case(case: Case) -> None:
    """The incident beside the case."""


def test_its_sentence_is_masked_and_the_look_is_in_the_audit(desk: httpx.Client, store: Store) -> None:
    """L93."""
    page = desk.get(PAGE).text
    assert "La factura está mal" in page
    assert "Ruiz" not in page
    assert "12345678Z" not in page
    (entry,) = looks(store, "incident_viewed")
    assert entry.actor == "staff:lola"


def test_whose_it_is_is_shown_for_a_reason(desk: httpx.Client, store: Store) -> None:
    """L93."""
    assert reveal(desk, PAGE, "no").status_code == 422
    assert "Ana Ruiz" in reveal(desk, PAGE, WHY).text
    (entry,) = looks(store, "incident_revealed")
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)


def test_only_the_buttons_of_the_table_are_there(desk: httpx.Client, store: Store) -> None:
    page = desk.get(PAGE).text
    assert "Hacerme cargo" in page
    assert "?paso=resolve" not in page
    assert step(desk, store, "take").headers["location"] == f"{PAGE}?hecho=take"
    page = desk.get(PAGE).text
    assert "?paso=resolve" in page
    assert "?paso=assign" not in page


def test_a_generic_answer_is_not_sent_and_what_was_typed_stays(desk: httpx.Client, store: Store) -> None:
    """L83."""
    step(desk, store, "take")
    answer = step(desk, store, "resolve", text="Tomamos nota.", outcome="rejected")
    assert answer.status_code == 422
    assert "al menos 40 letras" in answer.text
    assert "Tomamos nota.</textarea>" in answer.text
    assert row_of(store).status == "in_progress"
    assert step(desk, store, "resolve", text=ANSWER, outcome="accepted").status_code == 303
    assert row_of(store).status == "resolved"


def test_a_page_that_is_old_does_nothing(desk: httpx.Client, store: Store) -> None:
    step(desk, store, "take")
    form = {"csrf": token(desk.get(PAGE).text), "seen": "0", "text": "una nota larga"}
    answer = desk.post(f"{PAGE}/pasos/note", data=form)
    assert answer.status_code == 409
    assert "una nota larga" in answer.text
    assert desk.post(f"{PAGE}/pasos/close", data=form).status_code == 404


def test_where_to_answer_is_noted_and_gets_the_receipt(desk: httpx.Client, store: Store) -> None:
    """L82: by the chosen channel; kept sealed."""
    csrf = token(desk.get(PAGE).text)
    wrong = desk.post(f"{PAGE}/contacto", data={"csrf": csrf, "contact": "944 00 00 00"})
    assert wrong.status_code == 422
    fine = desk.post(f"{PAGE}/contacto", data={"csrf": csrf, "contact": "ana@example.org"})
    assert fine.status_code == 303
    with store.reader() as read:
        message = read.session.query(OutboundMessage).filter_by(medium="email").one()
        to = read.open_text(message.owner, "outbound_messages", "to_sealed", message.id, message.to_sealed)
    assert to == "ana@example.org"
    assert "ana@example.org" not in desk.get(PAGE).text


def test_an_auditor_sees_and_does_nothing(browser: httpx.Client, store: Store, hire: Hire) -> None:
    """L93."""
    hire("ojo", "auditor")
    sit_down(browser, store, "ojo")
    page = browser.get(PAGE).text
    assert "Hacerme cargo" not in page
    assert "Mostrar los datos" not in page
    form = {"csrf": token(page), "seen": "0"}
    assert browser.post(f"{PAGE}/pasos/take", data=form).status_code == 403
    assert browser.post(f"{PAGE}/revelar", data=form | {"reason": WHY}).status_code == 403


@pytest.mark.parametrize("key", ["9999999999", "abc", "1%27"])
def test_an_unknown_key_does_not_exist(desk: httpx.Client, key: str) -> None:
    assert desk.get(f"/incidencias/{key}").status_code == 404


def test_the_officers_cases_show_their_article_and_the_officer_alone_gets_the_button_to_answer(
    desk: httpx.Client, store: Store, hire: Hire
) -> None:
    """L64: the file number is hidden until a reason is given."""
    with store.unit_of_work("bot") as work:
        row = work.session.query(Incident).filter_by(key=KEY).one()
        row.kind, row.channel = "traslado_aepd", "letter"
        row.authority_ref_sealed = work.seal(
            row.owner, "incidents", "authority_ref_sealed", row.id, "EXP202612345"
        )
        work.commit()
    step(desk, store, "take")
    page = desk.get(PAGE).text
    assert "Traslado de la AEPD" in page
    assert "art. 37 LOPDGDD" in page
    assert "EXP202612345" not in page
    assert "?paso=resolve" not in page
    assert "EXP202612345" in reveal(desk, PAGE, WHY).text
    hire("delegada", "dpo")
    sit_down(desk, store, "delegada")
    step(desk, store, "take")
    page = desk.get(f"{PAGE}?paso=resolve").text
    assert "carta a la autoridad" in page
    assert "Se contesta a una consulta" not in page
    assert "?paso=classify" not in page
    done = step(desk, store, "resolve", text=ANSWER, outcome="partly")
    assert done.status_code == 303
    page = desk.get("/envios").text
    assert f"Incidencia {KEY}" in page
    assert "1</strong> carta por imprimir" in desk.get("/hoy").text


def test_whoever_spoke_catalan_is_to_be_written_to_in_catalan(desk: httpx.Client, store: Store) -> None:
    """L86."""
    with store.unit_of_work("bot") as work:
        row = work.session.query(Incident).filter_by(key=KEY).one()
        work.session.get_one(Conversation, row.conversation_id).language = "ca"
        work.commit()
    step(desk, store, "take")
    assert "escríbale en catalán" in desk.get(f"{PAGE}?paso=resolve").text


def test_whoever_writes_to_nobody_is_told_before(desk: httpx.Client, store: Store) -> None:
    """L83: an answer that goes nowhere is none; a contact that is noted mends it."""
    step(desk, store, "take")
    for name in ("resolve", "ask_person"):
        assert "No se le enviará nada:" in desk.get(f"{PAGE}?paso={name}").text
    assert "No se le enviará nada:" not in desk.get(f"{PAGE}?paso=note").text
    form = {"csrf": token(desk.get(PAGE).text), "contact": "ana@example.org"}
    assert desk.post(f"{PAGE}/contacto", data=form).status_code == 303
    assert "No se le enviará nada:" not in desk.get(f"{PAGE}?paso=resolve").text


def test_a_person_of_whom_no_contact_is_on_file_is_reached_by_nothing(
    desk: httpx.Client, store: Store
) -> None:
    """L83."""
    with store.unit_of_work("cli") as work:
        row = work.session.query(Incident).filter_by(key=KEY).one()
        row.person_id = work.session.query(Conversation).one().person_id
        work.commit()
    assert "Lo que consta de la persona" in desk.get(PAGE).text
    with store.unit_of_work("cli") as work:
        work.session.query(ContactPoint).delete()
        work.commit()
    assert "No consta ningún contacto" in desk.get(PAGE).text
