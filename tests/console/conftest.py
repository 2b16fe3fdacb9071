"""A desk over a real store, with two members of staff and one flagged conversation to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from console.access import SESSION_COOKIE
from services.hash_password import hash_password
from services.open_session import open_session
from settings import Settings, load
from store import Store, make_keys
from store.models import AuditEntry, Staff
from tests.conftest import StorePlaces, database
from tests.console.cases import Case, open_case
from tests.desk import desk_over
from tests.e2e.serving import served

PASSWORD = "caballo-grapa-correcto"


@pytest.fixture
def places(request: pytest.FixtureRequest, tmp_path: Path) -> StorePlaces:
    """SQLite, unless a test asks for another: what the pages stand on is tested on both in tests/services."""
    make_keys(tmp_path)
    return StorePlaces(tmp_path, database(request, tmp_path, getattr(request, "param", "sqlite")))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The demo's settings with a home of their own."""
    return load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"})


@pytest.fixture
def app(settings: Settings, store: Store) -> FastAPI:
    """The console over the test's store."""
    return desk_over(settings, store)


@pytest.fixture(scope="session")
def password_hash() -> str:
    """PASSWORD hashed, once: it is slow on purpose."""
    return hash_password(PASSWORD)


@pytest.fixture
def hire(store: Store, password_hash: str) -> Callable[[str, str], None]:
    """Add a member of staff whose first password has been changed already."""

    def add(name: str, role: str) -> None:
        row = Staff(name=name, role=role, password_hash=password_hash, must_change=False)
        with store.unit_of_work("cli") as work:
            row.created_at = work.now
            work.session.add(row)
            work.commit()

    return add


@pytest.fixture
def hire_as(hire: Callable[[str, str], None], role: str) -> str:
    """A member of staff with the role of the test, who is called like it."""
    hire(role, role)
    return role


@pytest.fixture
def address(app: FastAPI) -> Iterator[str]:
    """Where the console is served, by a real server."""
    with served(app) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def browser(address: str) -> Iterator[httpx.Client]:
    """A browser that nobody has logged in with."""
    with httpx.Client(base_url=address, timeout=30) as client:  # a busy machine is no failure
        yield client


@pytest.fixture
def desk(browser: httpx.Client, store: Store, hire: Callable[[str, str], None]) -> httpx.Client:
    """A browser in which the agent `lola` is logged in."""
    hire("lola", "agent")
    sit_down(browser, store, "lola")
    return browser


@pytest.fixture
def case(store: Store) -> Case:
    """A flagged chat of Ana Ruiz, who consented to keep it and asked for her data to be erased."""
    return open_case(store)


def token(page: str) -> str:
    """The CSRF token of the first form of a page."""
    return page.split('name="csrf" value="')[1].split('"')[0]


def sit_down(browser: httpx.Client, store: Store, name: str) -> None:
    """Be logged in without the form."""
    browser.cookies.clear()
    browser.cookies.set(SESSION_COOKIE, sit_down_with(store, name))


def sit_down_with(store: Store, name: str) -> str:
    """The cookie of somebody who is logged in."""
    with store.unit_of_work(f"staff:{name}") as work:
        secret = open_session(work, staff_named(store, name))
        work.commit()
        return secret


def log_in(browser: httpx.Client, name: str, password: str = PASSWORD) -> int:
    """Log in as somebody would, in place of whoever is; gives the status."""
    browser.cookies.clear()
    form = {"csrf": token(browser.get("/entrar").text), "name": name, "password": password}
    return browser.post("/entrar", data=form).status_code


def events_of(store: Store) -> str:
    """Every audit event so far, as text."""
    with store.reader() as read:
        return " ".join(entry.events for entry in read.session.query(AuditEntry).order_by(AuditEntry.seq))


def staff_named(store: Store, name: str) -> Staff:
    """The row of a member of staff."""
    with store.reader() as read:
        return read.session.query(Staff).filter_by(name=name).one()
