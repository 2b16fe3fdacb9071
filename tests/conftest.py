"""Fixtures every test may use: a clock that can be set, and a real store on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
import pytest

from store import Store, make_keys
from tests.migrated import open_migrated
from tests.postgresql import PostgresqlServer
from tests.running import RunningSystem

hypothesis.settings.register_profile("amparo", deadline=None)  # no timed test: the first example loads spaCy
hypothesis.settings.load_profile("amparo")


@dataclass
class SetClock:
    """A clock for tests: stands still until it is moved."""

    time: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 10, 0, tzinfo=UTC))

    def now(self) -> datetime:
        """The time it was set to, UTC."""
        return self.time

    def forward(self, **amount: float) -> None:
        """Move on by a timedelta's arguments."""
        self.time += timedelta(**amount)


@dataclass(frozen=True)
class StorePlaces:
    """Where a test's store lies."""

    home: Path
    database_url: str


@pytest.fixture
def clock() -> SetClock:
    """A clock set to Monday 23 November 2026, 10:00 UTC."""
    return SetClock()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    """A real PostgreSQL that the suite starts by itself."""
    with PostgresqlServer.start() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> StorePlaces:
    """A fresh home with keys, on each of the two databases; `store` opens it."""
    make_keys(tmp_path)
    return StorePlaces(tmp_path, database(request, tmp_path, request.param))


def database(request: pytest.FixtureRequest, home: Path, kind: str) -> str:
    """A database for one test: a file that is yet to be, or one lent by the suite's PostgreSQL."""
    if kind == "sqlite":
        return f"sqlite:///{home / 'amparo.sqlite3'}"
    return str(request.getfixturevalue("lent"))


@pytest.fixture
def lent(postgresql: PostgresqlServer) -> Iterator[str]:
    """A migrated database of PostgreSQL."""
    with postgresql.borrowed_database() as url:
        yield url


@pytest.fixture
def store(places: StorePlaces, clock: SetClock) -> Iterator[Store]:
    """An empty, migrated store."""
    opened = open_migrated(places, clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSystem]:
    """Amparo with its demo customers as real processes, shared by the whole session."""
    with RunningSystem.start(tmp_path_factory.mktemp("amparo")) as running:
        yield running


_skipped: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep the name of every test that did not run."""
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """No test is skipped in silence: one that was skipped fails the run."""
    if _skipped and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped, and which real programs the tests ran against."""
    for name in _skipped:
        terminalreporter.write_line(f"NOT RUN: {name}", red=True)
