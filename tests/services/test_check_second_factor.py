"""Checking codes at the door."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from duties.errors import CodeRejected
from services.check_login import check_login
from services.check_second_factor import check_second_factor
from store import Store
from tests.conftest import SetClock
from tests.services.second_factor_cases import enrol, shown
from tests.services.staff_cases import PASSWORD, hire, last_entry, staff_named


def opens(store: Store, code: str) -> bool:
    """Whether the code lets lola in."""
    try:
        check_second_factor(store, staff_id=staff_named(store).id, code=code, logging_in=True)
    except CodeRejected:
        return False
    return True


def test_a_code_lets_in_once(store: Store, clock: SetClock) -> None:
    """RFC 6238 5.2: a code is not accepted a second time."""
    hire(store)
    telephone, _ = enrol(store, clock)
    code = shown(telephone, clock)
    assert opens(store, f" {code[:3]} {code[3:]} ")
    assert "login_succeeded" in last_entry(store).events
    assert not opens(store, code)
    assert "code_refused" in last_entry(store).events
    clock.forward(seconds=30)
    assert opens(store, shown(telephone, clock))
    assert store.verify() == []


def test_the_code_that_confirmed_it_does_not_let_in(store: Store, clock: SetClock) -> None:
    hire(store)
    telephone, _ = enrol(store, clock)
    assert not opens(store, shown(telephone, clock, steps=-1))


def test_one_code_sent_twice_at_once_lets_in_once(store: Store, clock: SetClock) -> None:
    hire(store)
    telephone, _ = enrol(store, clock)
    code = shown(telephone, clock)
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(lambda each: opens(store, each), [code] * 4)) == [False, False, False, True]


def test_a_recovery_code_lets_in_once(store: Store, clock: SetClock) -> None:
    hire(store)
    _, codes = enrol(store, clock)
    assert opens(store, codes[0].upper().replace("-", ""))
    assert not opens(store, codes[0])
    assert opens(store, codes[1])


@pytest.mark.parametrize("typed", ["", "000000", "abcde-fghjk", "ñ" * 40, "\x00", "1" * 4000])
def test_anything_else_does_not(store: Store, clock: SetClock, typed: str) -> None:
    hire(store)
    telephone, _ = enrol(store, clock)
    assert typed not in {shown(telephone, clock, steps=step) for step in (-1, 0, 1)}
    assert not opens(store, typed)


def test_a_known_password_does_not_buy_endless_guesses(store: Store, clock: SetClock) -> None:
    """L92: the password in between does not forget the wrong codes."""
    hire(store)
    telephone, codes = enrol(store, clock)
    for _ in range(5):
        assert check_login(store, name="lola", password=PASSWORD) is not None
        assert not opens(store, "abcdef")
    assert not opens(store, shown(telephone, clock))
    assert not opens(store, codes[0])
    assert check_login(store, name="lola", password=PASSWORD) is None
    clock.forward(minutes=15)
    assert opens(store, shown(telephone, clock))


def test_guesses_while_it_is_shut_do_not_keep_it_shut(store: Store, clock: SetClock) -> None:
    """Nobody shuts a colleague out for longer by going on guessing."""
    hire(store)
    telephone, _ = enrol(store, clock)
    for _ in range(40):
        assert not opens(store, "abcdef")
    assert "login_refused" in last_entry(store).events
    clock.forward(minutes=15)
    assert opens(store, shown(telephone, clock))


def test_whoever_has_none_is_not_let_in_by_a_code(store: Store) -> None:
    hire(store)
    assert not opens(store, "123456")
