"""The list of conversations at the desk."""

from collections.abc import Callable

import httpx
import pytest

from store import Store
from tests.console.cases import Case
from tests.console.conftest import sit_down

Hire = Callable[[str, str], None]


def test_a_conversation_is_in_the_list_with_its_reason(desk: httpx.Client, case: Case) -> None:
    page = desk.get("/conversaciones").text
    assert f'href="/conversaciones/{case.conversation}"' in page
    assert "1 conversación" in page
    assert "Pide una persona" in page
    assert "Ana" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("canal=chat", True),
        ("canal=voice", False),
        ("motivo=human_requested", True),
        ("resultado=waiting", True),
        ("resultado=attended", False),
        ("desde=2026-11-24", False),
        ("hasta=2026-11-23", True),
        ("llamada=si", True),
        ("desde=0001-01-01&hasta=9999-12-31", True),
        ("canal=fax&motivo=x&resultado=%00&desde=ayer&pagina=-1", True),
        ("pagina=99999999", False),
    ],
)
def test_filters_are_in_the_address_and_wrong_ones_filter_nothing(
    desk: httpx.Client, case: Case, query: str, *, found: bool
) -> None:
    answer = desk.get(f"/conversaciones?{query}")
    assert answer.status_code == 200
    assert (case.conversation in answer.text) is found


def test_an_empty_list_says_so(desk: httpx.Client) -> None:
    assert "Todavía no hay conversaciones" in desk.get("/conversaciones").text


def test_an_administrator_sees_none(browser: httpx.Client, hire: Hire, store: Store) -> None:
    """L93: role."""
    hire("jefa", "admin")
    sit_down(browser, store, "jefa")
    assert browser.get("/conversaciones").status_code == 403
