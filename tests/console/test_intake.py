"""One thing that came another way."""

import httpx
import pytest

from store import Store
from tests.console.conftest import token
from tests.console.test_conversation import WHY, looks, reveal
from tests.console.test_enter_intake import send


@pytest.fixture
def place(desk: httpx.Client) -> str:
    """The page of a letter of Ana Ruiz."""
    return send(desk).headers["location"].split("?")[0]


def test_it_is_masked_and_shown_for_a_reason(desk: httpx.Client, place: str, store: Store) -> None:
    """L93."""
    page = desk.get(place).text
    assert "Ana Ruiz" not in page
    assert "Quiero una copia" not in page
    assert len(looks(store, "intake_viewed")) == 1
    assert reveal(desk, place, "no").status_code == 422
    assert "Ana Ruiz" in reveal(desk, place, WHY).text
    (entry,) = looks(store, "intake_revealed")
    assert entry.reason == WHY


def test_the_sheet_of_the_counter_is_a_pdf(desk: httpx.Client, place: str, store: Store) -> None:
    answer = desk.post(f"{place}/justificante", data={"csrf": token(desk.get(place).text)})
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert len(looks(store, "intake_printed")) == 1


@pytest.mark.parametrize("path", ["/entrada/9999999999", "/entrada/abc"])
def test_what_is_not_there_does_not_exist(desk: httpx.Client, path: str) -> None:
    assert desk.get(path).status_code == 404


def test_a_paper_of_another_entry_does_not_exist(desk: httpx.Client, place: str) -> None:
    form = {"csrf": token(desk.get(place).text)}
    assert desk.post(f"{place}/documentos/{'0' * 32}", data=form).status_code == 404
    assert desk.post(f"{place}/documentos/x", data=form).status_code == 404
