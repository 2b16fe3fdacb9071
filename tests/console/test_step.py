"""The steps of casework at the desk: forms, errors, two people at once, letters."""

from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from services.open_errands import open_errands
from settings import Settings
from store import Store
from store.models import (
    AuditEntry,
    DownloadLink,
    Errand,
    OutboundMessage,
    Package,
    Request,
    RequestLetter,
    RequestMove,
    new_id,
)
from tests.console.cases import Case, open_case
from tests.console.conftest import sit_down, token
from tests.services.desk_cases import send_copy

WORDS = "Hemos revisado todos los sistemas."
Hire = Callable[[str, str], None]


def revision(store: Store, case: Case) -> int:
    with store.reader() as read:
        return read.session.query(Request).filter_by(reference=case.reference).one().revision


def step(
    browser: httpx.Client,
    store: Store,
    case: Case,
    name: str,
    *,
    seen: int | str | None = None,
    **fields: str,
) -> httpx.Response:
    """Send a step's form."""
    page = f"/solicitudes/{case.reference}"
    form = {
        "csrf": token(browser.get(page).text),
        "seen": str(revision(store, case) if seen is None else seen),
        "medium": "letter",
        **fields,
    }
    return browser.post(f"{page}/pasos/{name}", data=form)


@pytest.fixture
def access(store: Store) -> Case:
    """Ana Ruiz, proven, asks for access; her copy has gone."""
    case = open_case(store, right="access")
    send_copy(store, case.reference)
    return case


def test_the_page_offers_only_what_the_table_allows(desk: httpx.Client, access: Case, store: Store) -> None:
    """L48: nothing to answer before it is taken, no identity to ask for of whoever is proven."""
    page = desk.get(f"/solicitudes/{access.reference}").text
    assert "Hacerme cargo" in page
    for button in (
        "Contestar",
        "Proponer la supresión",
        "Pedir que acredite",
        "Dársela a otra",
        "Cerrar</button>",
    ):
        assert button not in page
    assert step(desk, store, access, "take").status_code == 303
    page = desk.get(f"/solicitudes/{access.reference}").text
    assert "Contestar" in page
    assert "Proponer la supresión" not in page


def test_the_clock_shows_the_day_told_and_the_last_lawful_one(desk: httpx.Client, access: Case) -> None:
    """L44."""
    page = desk.get(f"/solicitudes/{access.reference}").text
    for said in (
        "Último día que se le dijo",
        "05/12/2026",
        "Último día legal",
        "23/12/2026",
        "Se puede ampliar",
    ):
        assert said in page


def test_an_answer_is_seen_before_it_goes_and_nothing_typed_is_lost(
    desk: httpx.Client, access: Case, store: Store
) -> None:
    """L45: previewed, then sent; the look is in the audit."""
    step(desk, store, access, "take")
    page = step(desk, store, access, "answer", do="preview", text=WORDS, reason="done")
    assert (page.status_code, WORDS in page.text) == (200, True)
    assert "Todavía no se ha hecho nada" in page.text
    back = step(desk, store, access, "answer", do="edit", text=WORDS, reason="nothing_held")
    assert f">{WORDS}</textarea>" in back.text
    assert 'value="nothing_held" checked' in back.text
    assert revision(store, access) == 1
    assert step(desk, store, access, "answer", text=WORDS, reason="done").status_code == 303
    done = desk.get(f"/solicitudes/{access.reference}?hecho=answer").text
    assert "Contestada" in done
    assert WORDS not in done
    with store.reader() as read:
        events = " ".join(entry.events for entry in read.session.query(AuditEntry))
        assert read.session.query(OutboundMessage).filter_by(kind="answer").count() == 1
    assert "letter_previewed" in events


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": "corto", "reason": "done"}, "Escriba al menos 10 letras"),
        ({"text": WORDS}, "Elija un motivo de la lista"),
        ({"text": WORDS, "reason": "legal_duty"}, "Elija un motivo de la lista"),
        ({"text": WORDS, "reason": "done", "medium": "email"}, "Elija por dónde se envía la carta"),
        ({"text": "x" * 5000, "reason": "done"}, "Escriba 4000 letras como mucho"),
    ],
)
@pytest.mark.parametrize("do", ["preview", "make"])
def test_a_wrong_field_is_named_above_and_beside_it(
    desk: httpx.Client, access: Case, store: Store, *, fields: dict[str, str], message: str, do: str
) -> None:
    step(desk, store, access, "take")
    answer = step(desk, store, access, "answer", do=do, **fields)
    assert answer.status_code == 422
    assert "Hay un problema" in answer.text
    assert answer.text.count(message) == 2
    assert fields["text"][:2000] in answer.text
    assert revision(store, access) == 1


def test_a_form_sent_twice_acts_once_and_says_so(desk: httpx.Client, access: Case, store: Store) -> None:
    step(desk, store, access, "take")
    for _ in range(2):
        sent = step(desk, store, access, "answer", seen=1, text=WORDS, reason="done")
        assert (sent.status_code, sent.headers["location"][-13:]) == (303, "?hecho=answer")
    with store.reader() as read:
        assert read.session.query(RequestLetter).count() == 1


def test_the_second_person_is_told_what_the_first_did_and_keeps_their_words(
    desk: httpx.Client, access: Case, store: Store, hire: Hire
) -> None:
    step(desk, store, access, "take")
    hire("pepe", "agent")
    sit_down(desk, store, "pepe")
    step(desk, store, access, "take")
    sit_down(desk, store, "lola")
    told = step(desk, store, access, "answer", seen=1, text=WORDS, reason="done")
    assert told.status_code == 409
    assert "pepe hizo esto" in told.text
    assert "Se hizo cargo" in told.text
    assert WORDS in told.text


def test_what_the_table_does_not_allow_is_refused_whoever_asks(
    desk: httpx.Client, access: Case, store: Store, hire: Hire
) -> None:
    """L62, L93: a forged address or form does no more than the buttons."""
    for name in ("answer", "approve_erasure", "confirm_refusal", "assign", "close"):
        assert step(desk, store, access, name, text=WORDS, reason="done").status_code == 409
        assert desk.get(f"/solicitudes/{access.reference}/pasos/{name}").status_code == 409
    for name in ("verify", "merge", "nonsense"):
        assert desk.get(f"/solicitudes/{access.reference}/pasos/{name}").status_code == 404
    hire("ojo", "auditor")
    sit_down(desk, store, "ojo")
    assert desk.get(f"/solicitudes/{access.reference}/pasos/take").status_code == 403
    with store.reader() as read:
        assert read.session.query(RequestMove).count() == 0


def test_a_step_without_this_sessions_token_does_nothing(
    desk: httpx.Client, access: Case, store: Store
) -> None:
    answer = desk.post(f"/solicitudes/{access.reference}/pasos/take", data={"csrf": "x", "seen": "0"})
    assert answer.status_code == 403
    assert revision(store, access) == 0


@pytest.mark.parametrize("seen", ["", "-1", "ñ", "9" * 30, "1; drop"])
def test_a_forged_revision_is_no_failure(desk: httpx.Client, access: Case, store: Store, seen: str) -> None:
    form = {"csrf": token(desk.get(f"/solicitudes/{access.reference}").text), "seen": seen}
    assert desk.post(f"/solicitudes/{access.reference}/pasos/take", data=form).status_code in (303, 409)
    assert store.verify() == []


def test_a_letter_is_printed_with_a_trace_and_its_sending_noted(
    desk: httpx.Client, access: Case, store: Store
) -> None:
    """L45, L93."""
    step(desk, store, access, "take")
    step(desk, store, access, "answer", text=WORDS, reason="done")
    with store.reader() as read:
        letter = read.session.query(RequestLetter).one()
    page = f"/solicitudes/{access.reference}"
    form = {"csrf": token(desk.get(page).text)}
    sheet = desk.post(f"{page}/cartas/{letter.id}/pdf", data=form)
    assert (sheet.headers["content-type"], sheet.content[:4]) == ("application/pdf", b"%PDF")
    assert desk.post(f"{page}/cartas/{'0' * 32}/pdf", data=form).status_code == 404
    assert "Cerrar</button>" not in desk.get(page).text
    assert desk.post(f"{page}/cartas/{letter.id}/enviada", data=form).status_code == 303
    assert "Cerrar</button>" in desk.get(page).text
    assert step(desk, store, access, "close").status_code == 303
    assert "Está cerrada." in desk.get(page).text
    with store.reader() as read:
        assert any("letter_printed" in entry.events for entry in read.session.query(AuditEntry))


def test_words_of_the_history_are_hidden_until_a_reason_is_given(
    desk: httpx.Client, access: Case, store: Store
) -> None:
    """L93."""
    step(desk, store, access, "take")
    step(desk, store, access, "propose_refusal", text=WORDS, reason="unfounded")
    page = f"/solicitudes/{access.reference}"
    masked = desk.get(page).text
    assert "Propuso denegarla · manifiestamente infundada" in masked
    assert WORDS not in masked
    clear = desk.post(f"{page}/revelar", data={"csrf": token(masked), "reason": "Revisar la propuesta"}).text
    assert WORDS in clear


@pytest.fixture
def held(store: Store, settings: Settings) -> Case:
    """Ana Ruiz, proven, asks for access; a system has not been looked into, and no copy has gone."""
    case = open_case(store, right="access")
    with store.unit_of_work("cli") as work:
        open_errands(work, work.session.query(Request).one(), settings=settings)
        work.commit()
    return case


def test_what_is_missing_is_seen_before_anything_is_written(
    desk: httpx.Client, held: Case, store: Store
) -> None:
    """L54: the form does not open while errands are open; each is a link."""
    step(desk, store, held, "take")
    here = f"/solicitudes/{held.reference}"
    page = desk.get(f"{here}/pasos/answer")
    assert (page.status_code, "<textarea" in page.text) == (409, False)
    with store.reader() as read:
        errands = read.session.query(Errand).all()
    assert len(errands) == 3
    for errand in errands:
        for each in (page.text, desk.get(here).text):
            assert f'href="/encargos/{errand.id}"' in each
    typed = step(desk, store, held, "answer", text=WORDS, reason="nothing_held")
    assert (typed.status_code, f">{WORDS}</textarea>" in typed.text) == (409, True)
    assert f'href="/encargos/{errands[0].id}"' in typed.text


def test_a_reason_that_needs_the_copy_cannot_be_chosen_before_it_has_gone(
    desk: httpx.Client, held: Case, store: Store
) -> None:
    """L52: and the page says where the copy is made."""
    step(desk, store, held, "take")
    with store.unit_of_work("cli") as work:
        for errand in work.session.query(Errand):
            errand.status = "done"
        work.commit()
    here = f"/solicitudes/{held.reference}"
    page = desk.get(f"{here}/pasos/answer").text
    assert 'value="done" disabled aria-describedby="falta-done"' in page
    assert 'value="nothing_held" disabled' not in page
    assert f'href="{here}#expediente"' in page
    refused = step(desk, store, held, "answer", text=WORDS, reason="done")
    assert (refused.status_code, f">{WORDS}</textarea>" in refused.text) == (409, True)
    assert 'value="done" checked' in refused.text


def test_who_proposes_is_told_what_the_approval_will_lack(
    desk: httpx.Client, held: Case, store: Store
) -> None:
    """L52: a partial answer goes with its copy."""
    step(desk, store, held, "take")
    page = desk.get(f"/solicitudes/{held.reference}/pasos/propose_partial")
    assert (page.status_code, "<textarea" in page.text) == (200, True)
    assert "Puede proponerlo ya." in page.text
    assert f'href="/solicitudes/{held.reference}#expediente"' in page.text


def test_whoever_has_it_is_not_told_that_another_has(desk: httpx.Client, access: Case, store: Store) -> None:
    step(desk, store, access, "take")
    again = desk.get(f"/solicitudes/{access.reference}/pasos/take")
    assert (again.status_code, "Ya la lleva usted." in again.text) == (409, True)


def test_who_erases_is_told_of_a_copy_that_was_not_fetched(desk: httpx.Client, store: Store) -> None:
    """L66."""
    erasure = open_case(store, right="erasure")
    with store.unit_of_work("cli") as work:
        person = work.session.query(Request).one().person_id
        access = Request(
            id=new_id(),
            reference="0012345678",
            right="access",
            status="answered",
            identity="verified",
            channel="chat",
            person_id=person,
            received_at=work.now,
            due_date=work.now.date(),
            owner=f"person:{person}",
        )
        work.session.add(access)
        work.session.flush()
        package = Package(
            id=new_id(), request_id=access.id, kind="dossier", status="ready", owner=access.owner
        )
        package.asked_by, package.asked_at = "lola", work.now
        work.session.add(package)
        work.session.flush()
        link = DownloadLink(id=new_id(), package_id=package.id, person_id=person, token_hash="0" * 64)
        link.sent_by, link.created_at = "lola", work.now
        link.expires_at = work.now + timedelta(days=14)
        work.session.add(link)
        work.commit()
    step(desk, store, erasure, "take")
    page = desk.get(f"/solicitudes/{erasure.reference}/pasos/propose_erasure").text
    assert "Su copia sigue sin descargar." in page
    assert 'href="/solicitudes/0012345678#expediente"' in page
