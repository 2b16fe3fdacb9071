"""One conversation at the desk: masked, revealed with a reason, reviewed."""

import json
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from store import Store
from store.models import AuditEntry, Flag
from tests.console.cases import SCRIPT, Case, destroy_passing_key, flag_again, open_case, unflagged
from tests.console.conftest import sit_down, token

Hire = Callable[[str, str], None]
PERSONAL = ("Ana", "Ruiz", "12345678Z", "5 6 7 8", "612345678", "sí, guárdelo", "La factura está mal")
WHY = "Atender la llamada de vuelta"


def looks(store: Store, event: str) -> list[AuditEntry]:
    """The audit's entries that name this event."""
    with store.reader() as read:
        entries = read.session.query(AuditEntry).order_by(AuditEntry.seq).all()
    return [entry for entry in entries if event in [name for name, _, _ in json.loads(entry.events)]]


def reveal(desk: httpx.Client, path: str, reason: str) -> httpx.Response:
    """Ask for the data with a reason."""
    return desk.post(f"{path}/revelar", data={"csrf": token(desk.get(path).text), "reason": reason})


def test_a_conversation_is_masked_by_default(desk: httpx.Client, case: Case) -> None:
    """L93: nothing personal is on the page until a reason is given; its sense can be read."""
    page = desk.get(f"/conversaciones/{case.conversation}").text
    for value in PERSONAL:
        assert value not in page
    assert "Quiero que borren mis datos" in page
    assert '<span class="ref">DNI 1</span>' in page
    assert case.reference in page
    assert "Pide suprimir sus datos" in page
    assert "97 % de confianza" in page


def test_each_look_is_in_the_audit_even_without_a_reason(
    desk: httpx.Client, case: Case, store: Store
) -> None:
    """L53, L93: each view is logged."""
    desk.get(f"/conversaciones/{case.conversation}")
    (entry,) = looks(store, "conversation_viewed")
    assert (entry.actor, entry.conversation_id) == ("staff:lola", case.conversation)


def test_data_is_shown_for_a_reason_that_is_in_the_audit(
    desk: httpx.Client, case: Case, store: Store
) -> None:
    """L93: role, reason and audit row."""
    answer = reveal(desk, f"/conversaciones/{case.conversation}", WHY)
    assert answer.status_code == 200
    for value in PERSONAL:
        assert value in answer.text
    (entry,) = looks(store, "conversation_revealed")
    assert (entry.actor, entry.reason, entry.conversation_id) == ("staff:lola", WHY, case.conversation)
    assert store.verify() == []


def test_what_was_revealed_is_hidden_again_at_the_next_look(desk: httpx.Client, case: Case) -> None:
    path = f"/conversaciones/{case.conversation}"
    reveal(desk, path, WHY)
    assert "12345678Z" not in desk.get(path).text


@pytest.mark.parametrize("reason", ["", "   ", "ver", "x" * 201, " a\n \t\x00 b "])
def test_without_a_proper_reason_nothing_is_shown(
    desk: httpx.Client, case: Case, store: Store, reason: str
) -> None:
    """L93: opening without a reason is refused."""
    answer = reveal(desk, f"/conversaciones/{case.conversation}", reason)
    assert answer.status_code == 422
    assert "Escriba el motivo" in answer.text
    assert "12345678Z" not in answer.text
    assert looks(store, "conversation_revealed") == []


def test_an_auditor_may_look_but_not_reveal(
    browser: httpx.Client, hire: Hire, case: Case, store: Store
) -> None:
    hire("aud", "auditor")
    sit_down(browser, store, "aud")
    page = browser.get(f"/conversaciones/{case.conversation}").text
    assert "Ver los datos personales" not in page
    assert "Dar por revisada" not in page
    form = {"csrf": token(page), "reason": WHY}
    assert browser.post(f"/conversaciones/{case.conversation}/revelar", data=form).status_code == 403
    assert looks(store, "conversation_revealed") == []


def test_an_administrator_sees_nobodys_data(
    browser: httpx.Client, hire: Hire, case: Case, store: Store
) -> None:
    hire("jefa", "admin")
    sit_down(browser, store, "jefa")
    for path in ("/cola", f"/conversaciones/{case.conversation}", f"/solicitudes/{case.reference}"):
        assert browser.get(path).status_code == 403


def test_an_agent_sees_only_what_is_the_desks_business(
    browser: httpx.Client, hire: Hire, store: Store
) -> None:
    """L93: a reviewer sees only flagged items; the data-protection officer sees any."""
    quiet = unflagged(store)
    hire("lola", "agent")
    hire("dpd", "dpo")
    sit_down(browser, store, "lola")
    assert browser.get(f"/conversaciones/{quiet}").status_code == 404
    sit_down(browser, store, "dpd")
    assert browser.get(f"/conversaciones/{quiet}").status_code == 200


def test_who_looked_and_why_is_for_the_data_protection_officer(
    browser: httpx.Client, hire: Hire, case: Case, store: Store
) -> None:
    """L53: dates, purposes and, for the controller only, names."""
    hire("lola", "agent")
    hire("dpd", "dpo")
    path = f"/conversaciones/{case.conversation}"
    sit_down(browser, store, "lola")
    reveal(browser, path, WHY)
    assert "Quién lo ha consultado" not in browser.get(path).text
    sit_down(browser, store, "dpd")
    page = browser.get(path).text
    assert "Quién lo ha consultado" in page
    assert WHY in page


def test_text_that_the_person_did_not_let_us_keep_is_said_to_be_destroyed(
    desk: httpx.Client, store: Store
) -> None:
    """L17: without consent the content is gone, and the page says why."""
    case = open_case(store, consent="refused")
    destroy_passing_key(store, case)
    page = desk.get(f"/conversaciones/{case.conversation}").text
    assert "La persona no consintió guardar la conversación: el contenido se ha destruido." in page
    assert "Quiero que borren" not in page


def test_text_kept_under_a_withdrawn_consent_is_said_to_be_blocked(desk: httpx.Client, store: Store) -> None:
    """L22: what was kept under a consent is blocked when it is withdrawn."""
    case = open_case(store, consent="withdrawn")
    with store.unit_of_work("bot") as work:
        work.block_key(f"conversation:{case.conversation}")
        work.commit()
    page = desk.get(f"/conversaciones/{case.conversation}").text
    assert "La persona retiró su consentimiento" in page


def test_script_in_what_a_customer_says_is_shown_as_text(desk: httpx.Client, case: Case) -> None:
    path = f"/conversaciones/{case.conversation}"
    for page in (desk.get(path).text, reveal(desk, path, WHY).text):
        assert SCRIPT not in page
        assert "&lt;script&gt;" in page


def test_the_evidence_of_the_consent_is_on_the_page(desk: httpx.Client, case: Case) -> None:
    """L19: the question, the kind of answer, the rule, the time."""
    page = desk.get(f"/conversaciones/{case.conversation}").text
    assert "¿Guardamos este chat como prueba?" in page
    assert "De palabra" in page
    assert "yes:bare" in page
    assert "versión 2026-11" in page


def review(desk: httpx.Client, case: Case, **form: str) -> httpx.Response:
    """Send the review form as the page gave it."""
    path = f"/conversaciones/{case.conversation}"
    given = {"csrf": token(desk.get(path).text), "flag": case.flag, "outcome": "attended"}
    return desk.post(f"{path}/revisar", data=given | form)


def test_a_review_closes_the_flag_with_outcome_and_note(desk: httpx.Client, case: Case, store: Store) -> None:
    assert review(desk, case, note="Se llamó a Ana.").status_code == 303
    with store.reader() as read:
        flag = read.session.get_one(Flag, case.flag)
    assert (flag.status, flag.outcome, flag.reviewed_by) == ("reviewed", "attended", "lola")
    assert flag.note_sealed is not None
    assert b"Ana" not in flag.note_sealed
    assert len(looks(store, "flag_reviewed")) == 1
    page = desk.get(f"/conversaciones/{case.conversation}?revisada=1").text
    assert "Revisión guardada" in page
    assert "Se llamó" not in page
    assert "Se llamó a Ana." in reveal(desk, f"/conversaciones/{case.conversation}", WHY).text


def test_the_second_of_two_reviewers_is_told(desk: httpx.Client, case: Case, store: Store) -> None:
    review(desk, case, outcome="attended")
    answer = review(desk, case, outcome="bot_mistaken")
    assert answer.status_code == 409
    assert "Otra persona del equipo ha revisado" in answer.text
    with store.reader() as read:
        assert read.session.get_one(Flag, case.flag).outcome == "attended"


def test_a_flag_raised_after_the_page_was_read_stays_open(
    desk: httpx.Client, case: Case, store: Store
) -> None:
    later = flag_again(store, case, "turn_failed")
    review(desk, case)
    with store.reader() as read:
        assert read.session.get_one(Flag, later).status == "open"


@pytest.mark.parametrize("outcome", ["", "invented", "ATTENDED"])
def test_an_outcome_outside_the_declared_set_is_refused(
    desk: httpx.Client, case: Case, store: Store, outcome: str
) -> None:
    answer = review(desk, case, outcome=outcome, note="escrito ya")
    assert answer.status_code == 422
    assert "Elija un resultado." in answer.text
    assert "escrito ya" in answer.text
    with store.reader() as read:
        assert read.session.get_one(Flag, case.flag).status == "open"


def test_a_flag_of_another_conversation_cannot_be_closed_from_here(
    desk: httpx.Client, case: Case, store: Store
) -> None:
    other = open_case(store, reference="5000000000", ago=timedelta(hours=1))
    assert review(desk, case, flag=other.flag).status_code == 409
    with store.reader() as read:
        assert read.session.get_one(Flag, other.flag).status == "open"


def correct(desk: httpx.Client, case: Case, **form: str) -> httpx.Response:
    """Send the first correction form of the page."""
    path = f"/conversaciones/{case.conversation}"
    page = desk.get(path).text
    turn = page.split('name="turn" value="')[1].split('"')[0]
    return desk.post(f"{path}/corregir", data={"csrf": token(page), "turn": turn} | form)


def test_what_a_turn_meant_can_be_corrected(desk: httpx.Client, case: Case, store: Store) -> None:
    answer = correct(desk, case, intent="withdraw_consent")
    assert answer.status_code == 303
    page = desk.get(answer.headers["location"]).text
    assert "Corrección guardada" in page
    assert "corregido por lola: Retira un consentimiento" in page
    assert "Pide suprimir sus datos" in page
    assert len(looks(store, "intent_corrected")) == 1


@pytest.mark.parametrize(
    ("form", "status"), [({"intent": "invented"}, 422), ({"intent": "greet", "turn": "0" * 32}, 404)]
)
def test_a_correction_that_is_none_is_refused(
    desk: httpx.Client, case: Case, form: dict[str, str], status: int
) -> None:
    assert correct(desk, case, **form).status_code == status
