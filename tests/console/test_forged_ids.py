"""Ids that are not there, not of that kind, or of somebody else's matter: every address says that it does not exist."""

import itertools
import re

import httpx
import pytest

from console.app import SCREENS
from console.route_map import map_routes
from settings import Settings
from store import Store
from store.models import IntakeDocument, Package, RequestLetter
from tests.console.cases import open_case
from tests.console.conftest import PASSWORD, sit_down, token
from tests.console.hostile import Places, furnish

ROUTES = [route for route in map_routes(tuple(screen.router for screen in SCREENS)) if "{" in route.path]
FORGED = ("0" * 32, "9" * 10, "0", "%00", "%F1", "..%2f..%2fetc%2fpasswd", "'%20or%201=1--", "x" * 3000, "-1")
INNER = ("package_id", "letter_id", "document_id", "recording_id", "part_id")
# A chat that one does not attend is told so, whether or not it exists.
TOLD_SO = {"/atender/vivo": 200, "/atender/devolver": 409, "/atender/decir": 422}


@pytest.fixture
def furnished(store: Store, settings: Settings) -> Places:
    """Something of everything."""
    return furnish(store, settings, PASSWORD)


def test_an_id_that_is_not_there_does_not_exist_on_any_address(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """One name of each address forged at a time; ids of every other kind are forged ones too."""
    there = vars(furnished) | dict.fromkeys(INNER, "1" * 32)
    kinds = {value for value in there.values() if re.fullmatch(r"[0-9a-f]{32}", value)}
    sit_down(browser, store, "delegada")
    csrf, wrong = token(browser.get("/cuenta").text), []
    for route, forged in itertools.product(ROUTES, (*FORGED, *sorted(kinds))):
        for part in set(re.findall(r"{(\w+)}", route.path)) - set(INNER):
            if forged in (there[part], furnished.live):
                continue
            path = route.path.format(**(there | {part: forged}))
            form = {"csrf": csrf, "reason": "Atender a la persona"} if route.method == "POST" else None
            status = browser.request(route.method, path, data=form).status_code
            if status not in (404, TOLD_SO.get("/" + route.path.split("/", 3)[-1])):
                wrong.append((route.method, route.path, part, forged[:12], status))
    assert wrong == []


def test_a_thing_of_another_matter_is_not_to_be_had_from_here(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """A letter, a copy or a paper is reached only through its own request or entry."""
    other = open_case(store, right="access").reference
    with store.reader() as read:
        package = read.session.query(Package.id).scalar()
        letter = read.session.query(RequestLetter.id).limit(1).scalar()
        paper = read.session.query(IntakeDocument.id).limit(1).scalar()
    sit_down(browser, store, "delegada")
    form = {"csrf": token(browser.get("/cuenta").text), "medium": "email"}
    own = f"/solicitudes/{furnished.reference}/expediente/{package}/descargar"
    assert browser.post(own, data=form).status_code == 200
    for path in (
        f"/solicitudes/{other}/expediente/{package}/descargar",
        f"/solicitudes/{other}/expediente/{package}/aprobar",
        f"/solicitudes/{other}/expediente/{package}/entregar",
        f"/solicitudes/{other}/cartas/{letter}/pdf",
        f"/solicitudes/{other}/cartas/{letter}/enviada",
        f"/entrada/{other}/documentos/{paper}",
        f"/conversaciones/{furnished.live}/grabaciones/oir/{furnished.listening_id}",
    ):
        assert browser.post(path, data=form).status_code in (404, 405), path
        assert browser.get(path).status_code in (404, 405), path


def test_leave_to_hear_is_of_one_person_and_one_conversation(
    browser: httpx.Client, store: Store, furnished: Places
) -> None:
    """lola gave the reason; nobody else hears with it."""
    path = f"/conversaciones/{furnished.conversation_id}/grabaciones/oir/{furnished.listening_id}"
    sit_down(browser, store, "lola")
    assert browser.get(f"{path}/audio").status_code == 200
    assert browser.get(path.replace(furnished.conversation_id, furnished.live)).status_code == 404
    for name in ("pepe", "delegada"):
        sit_down(browser, store, name)
        assert (browser.get(path).status_code, browser.get(f"{path}/audio").status_code) == (404, 404)
