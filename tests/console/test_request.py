"""One rights request at the desk."""

import httpx
import pytest

from console import words
from duties.kinds import Right
from store import Store
from tests.console.cases import SCRIPT, Case, open_case
from tests.console.conftest import token
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
