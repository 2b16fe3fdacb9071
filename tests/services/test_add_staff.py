"""Letting a member of staff in."""

import pytest

from duties.errors import PasswordTooWeak, StaffNameInvalid, StaffNameTaken
from services.add_staff import add_staff, new_password
from services.hash_password import password_matches
from store import Store
from tests.services.staff_cases import last_entry, staff_named


def test_a_new_member_gets_a_first_password_that_must_be_changed(store: Store) -> None:
    with store.unit_of_work("cli") as work:
        _, first = add_staff(work, name="lola", role="dpo")
        work.commit()
    staff = staff_named(store)
    assert staff.role == "dpo"
    assert staff.must_change
    assert password_matches(staff.password_hash, first)
    assert "staff_added" in last_entry(store).events


@pytest.mark.parametrize("name", ["", "L", "Lola", "1ola", "lo la", "ñoño", "a" * 33, "a\n", "staff:x"])
def test_a_login_name_is_plain(store: Store, name: str) -> None:
    with store.unit_of_work("cli") as work, pytest.raises(StaffNameInvalid):
        add_staff(work, name=name, role="agent")


def test_a_login_name_is_given_once(store: Store) -> None:
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        with pytest.raises(StaffNameTaken):
            add_staff(work, name="lola", role="dpo")


def test_a_role_outside_the_declared_ones_is_refused(store: Store) -> None:
    with store.unit_of_work("cli") as work, pytest.raises(ValueError, match="owner"):
        add_staff(work, name="lola", role="owner")


def test_a_weak_first_password_is_refused(store: Store) -> None:
    with store.unit_of_work("cli") as work, pytest.raises(PasswordTooWeak):
        add_staff(work, name="lola", role="agent", password="1234")


def test_no_two_first_passwords_are_alike() -> None:
    assert len({new_password("lola") for _ in range(100)}) == 100


def test_no_first_password_holds_the_login_name() -> None:
    """One of eighty would, for a name of two letters: the first start must not fail by chance."""
    assert not [drawn for drawn in (new_password("ab") for _ in range(1000)) if "ab" in drawn]
