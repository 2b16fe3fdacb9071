"""The search for people."""

import httpx
import pytest

from services.import_customers import import_customers
from store import Store
from tests.console.conftest import token
from tests.services.talk import ANA, LUIS


@pytest.fixture(autouse=True)
def _people(store: Store) -> None:
    with store.unit_of_work("system") as work:
        assert import_customers(work, [ANA, LUIS]).bad == []
        work.commit()


def search(desk: httpx.Client, wanted: str) -> httpx.Response:
    return desk.post("/personas", data={"csrf": token(desk.get("/personas").text), "wanted": wanted})


def test_somebody_is_found_masked_and_nothing_is_in_the_address(desk: httpx.Client) -> None:
    """L93: what is searched for is sent in the body."""
    answer = search(desk, "12345678Z")
    assert "A••• A••• B•••" in answer.text
    assert "Arriaga" not in answer.text
    assert "12345678Z" not in str(answer.url)


def test_nobody_found_and_too_short_say_what_to_do(desk: httpx.Client) -> None:
    assert "Nadie con ese dato." in search(desk, "Nadie Conocido").text
    short = search(desk, "a")
    assert short.status_code == 422
    assert "al menos 2 letras" in short.text


def test_a_search_that_another_site_sends_is_refused(desk: httpx.Client) -> None:
    assert desk.post("/personas", data={"csrf": "x", "wanted": "Arriaga"}).status_code == 403
