"""Every route of the console asked for as every role, and compared with the table of permissions."""

import re
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

import console.app
from console.app import SCREENS
from console.route_map import WITHOUT_DEED, map_routes
from duties.permissions import Role, may
from store import Store
from tests.console.conftest import sit_down, token

ROUTES = map_routes(tuple(screen.router for screen in SCREENS))
ASKING = [route for route in ROUTES if route.deeds]
REFUSED = "Su función no permite ver esto"


def test_no_route_of_the_console_lies_outside_the_screens(app: FastAPI) -> None:
    """What is served beside them is what needs no login: that it is alive, and its style sheet."""
    beside = {path for route in app.routes if (path := getattr(route, "path", None)) is not None}
    assert beside == {"/healthz", "/static"}
    assert len(app.routes) == len(SCREENS) + len(beside)


def test_every_view_is_one_of_the_screens() -> None:
    views = {path.stem for path in Path(console.app.__file__).parent.glob("views/*.py")} - {"__init__"}
    assert views == {screen.__name__.rpartition(".")[2] for screen in SCREENS}


def test_a_route_asks_for_a_deed_or_says_why_it_does_not() -> None:
    """L93: least privilege; nothing is open because somebody forgot to shut it."""
    undeclared = {(route.method, route.path) for route in ROUTES if not route.deeds} - set(WITHOUT_DEED)
    assert undeclared == set()


def test_no_reason_stands_for_a_route_that_is_gone_or_asks() -> None:
    assert set(WITHOUT_DEED) == {(route.method, route.path) for route in ROUTES if not route.deeds}


@pytest.mark.parametrize("role", Role)
def test_every_route_is_open_to_exactly_the_roles_of_the_table(
    browser: httpx.Client, store: Store, hire_as: str, role: Role
) -> None:
    """L93: the whole matrix, every route as every role."""
    sit_down(browser, store, hire_as)
    csrf = token(browser.get("/cuenta").text)
    wrong = []
    for route in ASKING:
        path = re.sub(r"\{\w+(:\w+)?\}", "0", route.path)
        answer = browser.request(route.method, path, data={"csrf": csrf} if route.method != "GET" else None)
        allowed = all(may(role, deed) for deed in route.deeds)
        if (answer.status_code == 403 and REFUSED in answer.text) is allowed:
            wrong.append((route.method, route.path, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("route", ASKING, ids=lambda route: f"{route.method} {route.path}")
def test_without_a_login_no_route_answers(browser: httpx.Client, route: object) -> None:
    asked = next(each for each in ASKING if each is route)
    answer = browser.request(asked.method, re.sub(r"\{\w+(:\w+)?\}", "0", asked.path))
    assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")
