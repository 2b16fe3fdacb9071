"""One person's page."""

from collections.abc import Callable

import httpx
import pytest

from services.import_customers import import_customers
from store import Store
from store.models import Conversation, Person
from tests.console.cases import Case
from tests.console.conftest import sit_down
from tests.console.test_conversation import WHY, looks, reveal
from tests.services.talk import ANA

Hire = Callable[[str, str], None]


@pytest.fixture
def path(case: Case, store: Store) -> str:
    """The page of Ana Ruiz, who has everything that can be shown."""
    with store.reader() as read:
        person_id = read.session.get_one(Conversation, case.conversation).person_id
    return f"/personas/{person_id}"


def test_the_page_is_masked_and_the_look_is_in_the_audit(
    desk: httpx.Client, path: str, case: Case, store: Store
) -> None:
    """L93."""
    page = desk.get(path).text
    assert "A••• R••• P•••" in page
    assert f"/solicitudes/{case.reference}" in page
    assert f"/conversaciones/{case.conversation}" in page
    for value in ("Ruiz", "12345678Z", "612345678"):
        assert value not in page
    (entry,) = looks(store, "person_viewed")
    assert entry.actor == "staff:lola"


def test_the_data_are_shown_for_a_reason(desk: httpx.Client, path: str, store: Store) -> None:
    """L93."""
    assert reveal(desk, path, "no").status_code == 422
    page = reveal(desk, path, WHY).text
    assert "Ana Ruiz Peña" in page
    assert "12345678Z" in page
    (entry,) = looks(store, "person_revealed")
    assert entry.reason == WHY


def test_the_dpo_sees_who_looked_and_why(browser: httpx.Client, path: str, store: Store, hire: Hire) -> None:
    """L53."""
    hire("delegada", "dpo")
    sit_down(browser, store, "delegada")
    reveal(browser, path, WHY)
    page = browser.get(path).text
    assert "Quién lo ha consultado" in page
    assert WHY in page


def test_whoever_has_nothing_has_an_empty_page(desk: httpx.Client, store: Store) -> None:
    with store.unit_of_work("system") as work:
        import_customers(work, [ANA])
        work.commit()
        person_id = work.session.query(Person).one().id
    page = desk.get(f"/personas/{person_id}").text
    assert page.count("Ninguna.") == 4
    assert "No consta ninguno" in page


@pytest.mark.parametrize("person_id", ["0" * 32, "abc", "%27"])
def test_an_unknown_person_does_not_exist(desk: httpx.Client, person_id: str) -> None:
    assert desk.get(f"/personas/{person_id}").status_code == 404
