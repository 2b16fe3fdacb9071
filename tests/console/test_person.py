"""One person's page."""

from collections.abc import Callable

import httpx
import pytest

from services.import_customers import import_customers
from services.person_holds import holds_of
from services.place_hold import place_hold
from store import Store
from store.models import Conversation, Person
from tests.console.cases import Case
from tests.console.conftest import sit_down, token
from tests.console.test_conversation import WHY, looks, reveal
from tests.services.talk import ANA

AUTOS = "Diligencias 12/2026 del Juzgado 3"
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


def test_the_dpo_holds_a_person_in_use_and_lets_go_with_a_reason(
    browser: httpx.Client, path: str, store: Store, hire: Hire
) -> None:
    """L68: nobody has to be blocked to be held; the agent is told of it, but not why."""
    for name, role in (("delegada", "dpo"), ("pepe", "agent")):
        hire(name, role)
    sit_down(browser, store, "delegada")
    form = {"csrf": token(browser.get(path).text), "do": "add"}
    refused = browser.post(f"{path}/retencion", data=form | {"reason": "x"})
    assert (refused.status_code, "Escriba el motivo" in refused.text) == (422, True)
    done = browser.post(f"{path}/retencion", data=form | {"reason": AUTOS})
    assert done.headers["location"] == f"{path}?hecho=add"
    assert AUTOS in browser.get(done.headers["location"]).text
    twice = browser.post(f"{path}/retencion", data=form | {"reason": AUTOS})
    assert (twice.status_code, "ya está retenida" in twice.text) == (422, True)
    with store.reader() as read:
        assert [each.by for each in holds_of(read, path.rsplit("/", 1)[1])] == ["delegada"]
    browser.post(f"{path}/retencion", data=form | {"do": "release", "reason": "Se archivó"})
    with store.reader() as read:
        assert holds_of(read, path.rsplit("/", 1)[1]) == []
    assert browser.post(f"{path}/retencion", data=form | {"do": "x", "reason": AUTOS}).status_code == 404


def test_an_agent_sees_that_somebody_is_held_and_cannot_let_go(
    desk: httpx.Client, path: str, store: Store, hire: Hire
) -> None:
    """L68, L93."""
    hire("delegada", "dpo")
    with store.unit_of_work("cli") as work:
        reference = work.session.get_one(Person, path.rsplit("/", 1)[1]).customer_ref
        place_hold(work, reference, staff="delegada", reason=AUTOS)
        work.commit()
    page = desk.get(path).text
    assert "nada de lo suyo se destruye" in page
    assert AUTOS not in page
    assert "Levantar la retención" not in page
    form = {"csrf": token(page), "do": "release", "reason": AUTOS}
    assert desk.post(f"{path}/retencion", data=form).status_code == 403
