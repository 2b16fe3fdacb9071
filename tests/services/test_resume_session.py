"""Finding the session of a cookie."""

import pytest

from services.open_session import open_session
from services.resume_session import resume_session
from settings import ConsoleAccess
from store import Store
from tests.conftest import SetClock
from tests.services.staff_cases import hire, staff_named
from tests.services.test_open_session import start


def test_a_live_session_says_who_it_is(store: Store) -> None:
    hire(store, role="dpo")
    login = resume_session(store, start(store))
    assert login is not None
    assert (login.name, login.role) == ("lola", "dpo")


@pytest.mark.parametrize("secret", ["", "x", "ñ" * 100])
def test_an_unknown_cookie_is_nobody(store: Store, secret: str) -> None:
    assert resume_session(store, secret) is None


def test_thirty_idle_minutes_end_it(store: Store, clock: SetClock) -> None:
    hire(store)
    secret = start(store)
    clock.forward(minutes=30)
    assert resume_session(store, secret) is None


def test_use_keeps_it_alive_until_ten_hours_have_passed(store: Store, clock: SetClock) -> None:
    hire(store)
    secret = start(store)
    for _ in range(29):
        clock.forward(minutes=20)
        assert resume_session(store, secret) is not None
    clock.forward(minutes=20)
    assert resume_session(store, secret) is None


def test_the_settings_say_when_a_session_ends(store: Store, clock: SetClock) -> None:
    hire(store)
    limits = ConsoleAccess(idle_minutes=5, session_hours=1)

    def begin() -> str:
        with store.unit_of_work("staff:lola") as work:
            secret = open_session(work, staff_named(store), limits)
            work.commit()
        return secret

    idle = begin()
    clock.forward(minutes=5)
    assert resume_session(store, idle, limits) is None
    used = begin()
    for _ in range(14):
        clock.forward(minutes=4)
        assert resume_session(store, used, limits) is not None
    clock.forward(minutes=4)
    assert resume_session(store, used, limits) is None


def test_a_session_that_owes_its_code_says_so(store: Store) -> None:
    hire(store)
    with store.unit_of_work("console") as work:
        secret = open_session(work, staff_named(store), awaiting="code", door="provider")
        work.commit()
    login = resume_session(store, secret)
    assert login is not None
    assert (login.awaits_code, login.by_provider, login.must_change) == (True, True, False)
