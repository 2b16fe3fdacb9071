"""The sessions of one account."""

from services.list_sessions import list_sessions
from services.open_session import open_session, session_id
from settings import ConsoleAccess
from store import Store
from tests.conftest import SetClock
from tests.services.staff_cases import hire, staff_named
from tests.services.test_open_session import start


def listed(store: Store, name: str = "lola") -> list[str]:
    with store.reader() as read:
        return [each.id for each in list_sessions(read, staff_named(store, name).id, ConsoleAccess())]


def test_those_that_are_alive_are_listed_newest_first(store: Store, clock: SetClock) -> None:
    hire(store)
    hire(store, "ana")
    first = start(store)
    clock.forward(minutes=5)
    second = start(store)
    assert listed(store) == [session_id(second), session_id(first)]
    assert listed(store, "ana") == []
    clock.forward(minutes=26)
    assert listed(store) == [session_id(second)]


def test_one_that_still_owes_its_code_is_not_listed(store: Store) -> None:
    hire(store)
    with store.unit_of_work("console") as work:
        open_session(work, staff_named(store), awaiting="code")
        work.commit()
    assert listed(store) == []
