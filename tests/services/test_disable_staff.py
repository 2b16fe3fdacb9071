"""Shutting an account and opening it again."""

import pytest

from duties.errors import LastOfTheirRole, NotOneself
from services.check_login import check_login
from services.disable_staff import disable_staff, enable_staff
from services.resume_session import resume_session
from store import Store
from tests.services.staff_cases import PASSWORD, hire, last_entry, staff_named
from tests.services.test_open_session import start


def test_out_at_once_and_in_again(store: Store) -> None:
    """L93."""
    hire(store)
    hire(store, "jefa", "admin")
    session = start(store)
    jefa = staff_named(store, "jefa")
    with store.unit_of_work("staff:jefa") as work:
        disable_staff(work, name="lola", by=jefa)
        work.commit()
    assert "staff_disabled" in last_entry(store).events
    assert resume_session(store, session) is None
    assert check_login(store, name="lola", password=PASSWORD) is None
    with store.unit_of_work("staff:jefa") as work:
        enable_staff(work, name="lola", by=jefa)
        work.commit()
    assert "staff_enabled" in last_entry(store).events
    assert check_login(store, name="lola", password=PASSWORD) is not None


def test_enabling_lifts_a_lock_out(store: Store) -> None:
    hire(store)
    hire(store, "jefa", "admin")
    for _ in range(5):
        check_login(store, name="lola", password="no es esta")
    with store.unit_of_work("staff:jefa") as work:
        enable_staff(work, name="lola", by=staff_named(store, "jefa"))
        work.commit()
    assert check_login(store, name="lola", password=PASSWORD) is not None


def test_neither_oneself_nor_the_last_dpo(store: Store) -> None:
    hire(store, "jefa", "admin")
    hire(store, "delegada", "dpo")
    jefa = staff_named(store, "jefa")
    for name, refusal in (("jefa", NotOneself), ("delegada", LastOfTheirRole)):
        with store.unit_of_work("staff:jefa") as work, pytest.raises(refusal):
            disable_staff(work, name=name, by=jefa)
