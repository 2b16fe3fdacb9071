"""Confirming with the first code."""

import pytest

from duties.errors import CodeRejected
from services.confirm_second_factor import confirm_second_factor
from services.recovery_codes import HOW_MANY
from services.resume_session import resume_session
from services.second_factors import is_protected
from store import Store
from tests.conftest import SetClock
from tests.services.second_factor_cases import begin, enrol, shown
from tests.services.staff_cases import hire, staff_named
from tests.services.test_open_session import start


def test_a_first_code_makes_it_count_and_gives_the_recovery_codes(store: Store, clock: SetClock) -> None:
    hire(store)
    _, codes = enrol(store, clock)
    assert len(set(codes)) == HOW_MANY
    with store.reader() as read:
        assert is_protected(read, staff_named(store).id)
    assert store.verify() == []


def test_a_wrong_first_code_changes_nothing(store: Store, clock: SetClock) -> None:
    hire(store)
    telephone = begin(store)
    staff_id = staff_named(store).id
    wrong = f"{(int(shown(telephone, clock)) + 1) % 1_000_000:06}"
    with pytest.raises(CodeRejected):
        confirm_second_factor(store, staff_id=staff_id, name="lola", session_id="", code=wrong)
    with store.reader() as read:
        assert not is_protected(read, staff_id)


def test_sessions_opened_without_it_end(store: Store, clock: SetClock) -> None:
    hire(store)
    here, there = start(store), start(store)
    login = resume_session(store, here)
    assert login is not None
    telephone = begin(store)
    confirm_second_factor(
        store,
        staff_id=login.staff_id,
        name="lola",
        session_id=login.session_id,
        code=shown(telephone, clock),
    )
    assert resume_session(store, there) is None
    still = resume_session(store, here)
    assert still is not None
    assert still.protected


def test_nothing_begun_cannot_be_confirmed(store: Store) -> None:
    hire(store)
    with pytest.raises(CodeRejected):
        confirm_second_factor(
            store, staff_id=staff_named(store).id, name="lola", session_id="", code="123456"
        )
