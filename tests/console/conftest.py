"""A desk over a real store, with two members of staff and one flagged conversation to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from console.app import create_app
from services.add_staff import add_staff
from settings import Settings, load
from store import Store
from store.models import Staff
from tests.console.cases import Case, open_case

PASSWORD = "caballo-grapa-correcto"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The demo's settings with a home of their own."""
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.fixture
def app(settings: Settings, store: Store) -> FastAPI:
    """The console over the test's store."""
    return create_app(settings, store)


@pytest.fixture
def hire(store: Store) -> Callable[[str, str], None]:
    """Add a member of staff whose first password has been changed already."""

    def add(name: str, role: str) -> None:
        with store.unit_of_work("cli") as work:
            staff, _ = add_staff(work, name=name, role=role, password=PASSWORD)
            staff.must_change = False
            work.commit()

    return add


@pytest.fixture
def browser(app: FastAPI) -> Iterator[TestClient]:
    """A browser that nobody has logged in with."""
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def desk(browser: TestClient, hire: Callable[[str, str], None]) -> TestClient:
    """A browser in which the agent `lola` is logged in."""
    hire("lola", "agent")
    log_in(browser, "lola")
    return browser


@pytest.fixture
def case(store: Store) -> Case:
    """A flagged chat of Ana Ruiz, who consented to keep it and asked for her data to be erased."""
    return open_case(store)


def token(page: str) -> str:
    """The CSRF token of the first form of a page."""
    return page.split('name="csrf" value="')[1].split('"')[0]


def log_in(browser: TestClient, name: str, password: str = PASSWORD) -> int:
    """Log in as somebody would; gives the status."""
    form = {"csrf": token(browser.get("/entrar").text), "name": name, "password": password}
    return browser.post("/entrar", data=form).status_code


def staff_named(store: Store, name: str) -> Staff:
    """The row of a member of staff."""
    with store.reader() as read:
        return read.session.query(Staff).filter_by(name=name).one()
