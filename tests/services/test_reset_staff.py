"""Giving a new first password."""

import pytest

from duties.errors import NotFound
from services.check_login import check_login
from services.open_session import open_session
from services.reset_staff import reset_staff
from services.resume_session import resume_session
from store import Store
from tests.services.staff_cases import PASSWORD, hire, staff_named


def test_a_reset_unlocks_the_login_and_ends_its_sessions(store: Store) -> None:
    hire(store)
    for _ in range(5):
        check_login(store, name="lola", password="no es esta")
    with store.unit_of_work("staff:lola") as work:
        secret = open_session(work, staff_named(store))
        work.commit()
    with store.unit_of_work("cli") as work:
        _, first = reset_staff(work, name="lola")
        work.commit()
    assert resume_session(store, secret) is None
    assert check_login(store, name="lola", password=PASSWORD) is None
    staff = check_login(store, name="lola", password=first)
    assert staff is not None
    assert staff.must_change


def test_nobody_unknown_is_reset(store: Store) -> None:
    with store.unit_of_work("cli") as work, pytest.raises(NotFound):
        reset_staff(work, name="nadie")
