"""`make bench-desk`: the large store on both databases, every page measured, a table and bench-results/desk.json."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from duties.permissions import Role
from settings import Settings, load
from store import Store, make_keys, open_store
from tests.bench.desk.build import Built, Size, build
from tests.bench.desk.copied import copy_store
from tests.bench.desk.measured import RUNS, Timing, measure
from tests.bench.desk.people import Somebody
from tests.bench.desk.report import Machine, table, write
from tests.bench.places import RESULTS
from tests.bench.progress import say
from tests.postgresql import PostgresqlServer

SAMPLE = 2_000  # people whom the measured pages and searches ask for


@dataclass(frozen=True)
class Places:
    """A home with keys, and one of the databases that lie under them."""

    home: Path
    database_url: str


class RealClock:
    """The machine's time."""

    def now(self) -> datetime:
        """Now, UTC."""
        return datetime.now(UTC)


def main() -> None:
    """Build, measure, tell."""
    wanted = _arguments()
    machine, found = Machine.now(), {}
    with _home(wanted.keep) as home:
        settings = load({"AMPARO_HOME": str(home), "AMPARO_DEMO": "1"})
        with _store(home, f"sqlite:///{home / 'amparo.sqlite3'}") as small:
            built = _built(home, small, Size(people=wanted.people, items=wanted.items, talks=wanted.talks))
            if "sqlite" in wanted.stores:
                found["SQLite"] = _measured("SQLite", settings, small, built, wanted)
            if "postgresql" in wanted.stores:
                with PostgresqlServer.start() as server, _store(home, server.new_database()) as large:
                    say("copy to PostgreSQL")
                    copy_store(small, large)
                    found["PostgreSQL"] = _measured("PostgreSQL", settings, large, built, wanted)
    machine = machine.after()
    write(RESULTS / "desk.json", found, machine)
    sys.stdout.write(table(found, machine) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-desk", description=__doc__)
    parser.add_argument("--people", type=int, default=Size.people)
    parser.add_argument("--items", type=int, default=Size.items)
    parser.add_argument("--talks", type=int, default=Size.talks)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--roles", nargs="+", type=Role, default=list(Role))
    parser.add_argument("--stores", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--keep", type=Path, help="build the SQLite store here, or use the one that is here")
    return parser.parse_args()


def _measured(
    name: str, settings: Settings, store: Store, built: Built, wanted: argparse.Namespace
) -> list[Timing]:
    say(f"measure on {name}")
    return measure(settings, store, built, runs=wanted.runs, roles=wanted.roles)


@contextmanager
def _home(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep


@contextmanager
def _store(home: Path, url: str) -> Iterator[Store]:
    make_keys(home)
    store = open_store(Places(home, url), RealClock())
    try:
        store.migrate()
        yield store
    finally:
        store.close()


def _built(home: Path, store: Store, size: Size) -> Built:
    """The store filled, unless it was kept."""
    path = home / "built.json"
    if path.exists():
        told = json.loads(path.read_text("utf-8"))
        return Built(**told | {"people": [Somebody(**each) for each in told["people"]]})
    built = build(store, size)
    built.people = built.people[:: max(1, len(built.people) // SAMPLE)]
    path.write_text(json.dumps(asdict(built)), "utf-8")
    return built


if __name__ == "__main__":
    main()
