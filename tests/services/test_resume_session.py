"""Finding the session of a cookie."""

import pytest

from services.resume_session import resume_session
from store import Store
from tests.conftest import SetClock
from tests.services.staff_cases import hire
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
