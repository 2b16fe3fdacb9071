"""The bench's store is one that Amparo itself takes for sound, on both databases."""

from itertools import pairwise

import pytest

from console.app import SCREENS
from console.route_map import map_routes
from services.read_coverage import read_coverage
from services.search_people import search_people
from settings import Settings, load
from store import Store, make_keys, open_store
from tests.bench.desk.build import Built, Size, build
from tests.bench.desk.copied import copy_store
from tests.bench.desk.measured import measure
from tests.bench.desk.pages import PAGES, SEARCHES
from tests.bench.desk.people import Somebody
from tests.bench.desk.report import TARGETS
from tests.conftest import SetClock, StorePlaces
from tests.postgresql import PostgresqlServer

SMALL = Size(people=60, items=40, talks=3, looks=5)


@pytest.fixture
def settings(places: StorePlaces) -> Settings:
    return load({"AMPARO_HOME": str(places.home), "AMPARO_DEMO": "1"})


def test_what_is_built_at_once_is_sealed_audited_and_counted(store: Store, settings: Settings) -> None:
    build(store, SMALL)
    assert store.verify() == []
    with store.reader() as read:
        coverage = read_coverage(read, settings)
        assert coverage.contracts == 72
        assert {sum(each.counts.values()) for each in coverage.purposes} == {72}


def test_everybody_is_found_by_whatever_they_say(store: Store) -> None:
    built = build(store, SMALL)
    for person in built.people[::7]:
        for said in (person.document, person.phone, person.email, person.ref, person.name):
            with store.reader() as read:
                assert person.id in [each.person_id for each in search_people(read, said).people]


@pytest.mark.parametrize("places", ["sqlite"], indirect=True)
def test_the_copy_is_the_same_store(store: Store, places: StorePlaces, postgresql: PostgresqlServer) -> None:
    build(store, SMALL)
    copy = open_store(StorePlaces(places.home, postgresql.new_database()), store.clock)
    copy.migrate()
    copy_store(store, copy)
    assert copy.verify() == []
    copy.close()


def test_every_page_is_measured_as_every_role_that_may_see_it(store: Store, settings: Settings) -> None:
    timings = measure(settings, store, build(store, SMALL), runs=1)
    assert {each.what for each in timings if each.kind == "page"} == {page.name for page in PAGES}
    assert len([each for each in timings if each.kind == "search"]) == 4 * len(SEARCHES)
    assert {each.kind for each in timings} == set(TARGETS)
    assert all(len(each.wall) >= 1 and each.size > 0 for each in timings if each.kind == "page")


def test_no_room_of_the_desk_is_left_out() -> None:
    told = {page.address(_nobody(), 0).partition("?")[0] for page in PAGES}
    left = {"/", "/control", "/entrar", "/entrar/proveedor", "/entrar/vuelta", "/codigo", "/clave"}
    left |= {"/cuenta/segundo-factor", "/entrada/nueva"}  # forms without a list
    lists = {
        route.path
        for route in map_routes(tuple(screen.router for screen in SCREENS))
        if route.method == "GET" and "{" not in route.path and not route.path.endswith(".csv")
    }
    assert lists - left <= told


def test_the_same_numbers_are_the_same_people(
    clock: SetClock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = []
    for name in ("one", "two"):
        home = tmp_path_factory.mktemp(name)
        make_keys(home)
        store = open_store(StorePlaces(home, f"sqlite:///{home / 'a.sqlite3'}"), clock)
        store.migrate()
        names.append([(each.ref, each.name, each.document) for each in build(store, SMALL).people])
        store.close()
    assert all(one == two for one, two in pairwise(names))


def _nobody() -> Built:
    return Built([Somebody("1", "B1", "", "", "", "")], ["1"], ["1"], ["1"])
