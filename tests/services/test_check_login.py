"""Checking a login."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from services import check_login as module
from services.check_login import check_login
from store import Store
from tests.conftest import SetClock
from tests.services.staff_cases import PASSWORD, hire, last_entry, staff_named


def test_the_right_password_is_let_in_and_named_in_the_audit(store: Store) -> None:
    hire(store)
    assert check_login(store, name="lola", password=PASSWORD) is not None
    entry = last_entry(store)
    assert entry.actor == "staff:lola"
    assert "login_succeeded" in entry.events


@pytest.mark.parametrize("name", ["nadie", "", "a\x00b", "x" * 500])
def test_an_unknown_name_costs_the_same_work_and_is_audited(
    store: Store, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def note(known: str, _given: str) -> bool:
        checked.append(known)
        return False

    monkeypatch.setattr(module, "password_matches", note)
    assert check_login(store, name=name, password=PASSWORD) is None
    assert len(checked) == 1
    assert checked[0].startswith("$argon2id$")
    assert "login_failed" in last_entry(store).events


def test_guesses_sent_at_once_cannot_outrun_the_lock_out(store: Store) -> None:
    """L93: whether a login counts is decided under the lock."""
    hire(store)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda guess: check_login(store, name="lola", password=guess), ["wrong"] * 8))
    assert staff_named(store).locked_until is not None
    assert check_login(store, name="lola", password=PASSWORD) is None


def test_each_lock_out_is_longer_until_a_good_login(store: Store, clock: SetClock) -> None:
    """L92: guessing leads nowhere."""
    hire(store)
    for minutes in (15, 30, 60):
        for _ in range(5):
            check_login(store, name="lola", password="wrong")
        clock.forward(minutes=minutes, seconds=-1)
        assert check_login(store, name="lola", password=PASSWORD) is None
        clock.forward(seconds=1)
    assert check_login(store, name="lola", password=PASSWORD) is not None
    for _ in range(5):
        check_login(store, name="lola", password="wrong")
    clock.forward(minutes=15)
    assert check_login(store, name="lola", password=PASSWORD) is not None


def test_a_good_login_forgets_the_failures_before_it(store: Store) -> None:
    hire(store)
    for _ in range(4):
        check_login(store, name="lola", password="wrong")
    assert check_login(store, name="lola", password=PASSWORD) is not None
    assert staff_named(store).failures == 0


def test_a_lock_out_ends_after_fifteen_minutes(store: Store, clock: SetClock) -> None:
    hire(store)
    for _ in range(5):
        check_login(store, name="lola", password="wrong")
    clock.forward(minutes=14, seconds=59)
    assert check_login(store, name="lola", password=PASSWORD) is None
    clock.forward(seconds=1)
    assert check_login(store, name="lola", password=PASSWORD) is not None
