"""A real Chromium, a desk with its team over a store of its own, and a page at each of the two widths."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from services.add_staff import add_staff
from settings import Settings, load
from store import Store, make_keys
from tests.conftest import StorePlaces
from tests.desk import desk_over
from tests.e2e.browser import chromium
from tests.e2e.desk_page import NARROW, PASSWORD, TEAM, WIDE, opened_page
from tests.e2e.serving import served

expect.set_options(timeout=30_000)  # ms; as long as the browser's own waits: no test is about speed


@pytest.fixture(scope="module")
def chromium_browser() -> Iterator[Browser]:
    """A real Chromium, one for each file."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def places(tmp_path: Path) -> StorePlaces:
    """SQLite: the browser cannot tell."""
    make_keys(tmp_path)
    return StorePlaces(tmp_path, f"sqlite:///{tmp_path / 'amparo.sqlite3'}")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A demo's: nobody needs a second factor."""
    return load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"})


@pytest.fixture
def staffed(store: Store) -> Store:
    """The store with somebody of each role, who have passwords of their own."""
    with store.unit_of_work("cli") as work:
        for name, role in TEAM.items():
            staff, _ = add_staff(work, name=name, role=role, password=PASSWORD)
            staff.must_change = False
        work.commit()
    return store


@pytest.fixture
def address(staffed: Store, settings: Settings) -> Iterator[str]:
    """Where the desk is served."""
    with served(desk_over(settings, staffed)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def size(request: pytest.FixtureRequest) -> ViewportSize:
    """Each of the two sizes that every screen is looked at."""
    chosen: ViewportSize = request.param
    return chosen


@pytest.fixture
def page(chromium_browser: Browser, address: str, size: ViewportSize) -> Iterator[Page]:
    """A page of the desk at each size, with nobody logged in."""
    with opened_page(chromium_browser, address, size) as opened:
        yield opened
