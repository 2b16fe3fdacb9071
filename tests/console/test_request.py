"""One rights request at the desk."""

from collections.abc import Callable

import httpx
import pytest

from console import words
from duties.kinds import Right
from services.read_request import find_by_reference
from store import Store
from tests.console.cases import SCRIPT, Case, open_case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import WHY, looks, reveal


def test_a_request_shows_its_clock_and_hides_its_details(
    desk: httpx.Client, case: Case, store: Store
) -> None:
    """L44, L93: due date and days left; what is asked for and whose it is stay hidden."""
    page = desk.get(f"/solicitudes/{case.reference}").text
    assert "05/12/2026" in page
    assert "Quedan 12 días" in page
    assert "Supresión" in page
    assert "art. 17 RGPD" in page
    for value in ("Ana", "Ruiz", "12345678Z", "Quiero que borren"):
        assert value not in page
    (entry,) = looks(store, "request_viewed")
    assert entry.actor == "staff:lola"


def test_a_request_is_revealed_for_a_reason(desk: httpx.Client, case: Case, store: Store) -> None:
    """L93: role, reason and audit row."""
    answer = reveal(desk, f"/solicitudes/{case.reference}", WHY)
    assert "Ruiz Peña" in answer.text
    assert "Quiero que borren mis datos" in answer.text
    assert SCRIPT not in answer.text
    (entry,) = looks(store, "request_revealed")
    assert (entry.actor, entry.reason) == ("staff:lola", WHY)


def test_a_request_is_not_revealed_without_a_reason(desk: httpx.Client, case: Case, store: Store) -> None:
    """L93: opening without a reason is refused."""
    answer = reveal(desk, f"/solicitudes/{case.reference}", "no")
    assert answer.status_code == 422
    assert "Ruiz" not in answer.text
    assert looks(store, "request_revealed") == []


@pytest.mark.parametrize("right", Right)
def test_each_right_is_shown_with_its_article(desk: httpx.Client, store: Store, right: Right) -> None:
    """L42: the seven rights."""
    case = open_case(store, right=right)
    page = desk.get(f"/solicitudes/{case.reference}").text
    name, article = words.RIGHTS[right]
    assert f'<h1>{name} <span class="article">{article}</span></h1>' in page


def test_an_overdue_request_says_so_in_words(desk: httpx.Client, store: Store) -> None:
    case = open_case(store, days_left=-3)
    assert "Vencida hace 3 días" in desk.get(f"/solicitudes/{case.reference}").text


def test_an_unknown_reference_does_not_exist(desk: httpx.Client, case: Case) -> None:
    form = {"csrf": token(desk.get(f"/solicitudes/{case.reference}").text), "reason": WHY}
    assert desk.get("/solicitudes/9999999999").status_code == 404
    assert desk.post("/solicitudes/9999999999/revelar", data=form).status_code == 404


def test_an_identity_proven_by_the_team_is_not_said_to_be_proven_by_code(
    browser: httpx.Client, store: Store, hire: Callable[[str, str], None]
) -> None:
    """L48, L93: who vouches for it and how."""
    case = open_case(store, right="access")
    with store.unit_of_work("cli") as work:
        row = find_by_reference(work, case.reference)
        row.status, row.identity, row.assignee = "in_progress", "registered", "marta"
        work.commit()
    hire("marta", "supervisor")
    sit_down(browser, store, "marta")
    page = f"/solicitudes/{case.reference}"
    form = {"csrf": token(browser.get(page).text), "seen": str(row.revision), "reason": "in_person"}
    form |= {"text": "Vino con su documento y coincide."}
    assert browser.post(f"{page}/pasos/confirm_identity", data=form).status_code == 303
    shown = browser.get(page).text
    assert "Comprobada por marta" in shown
    assert "en persona, con documento a la vista" in shown
    assert "Comprobada con código" not in shown
