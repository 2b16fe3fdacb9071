"""Changing one's password."""

import pytest

from duties.errors import NotAllowed, PasswordTooWeak
from services.change_password import change_password
from services.check_login import check_login
from store import Store
from tests.services.staff_cases import PASSWORD, hire, last_entry

NEW = "otro-caballo-distinto"


def test_the_new_password_replaces_the_old_one(store: Store) -> None:
    hire(store)
    assert not change_password(store, name="lola", old=PASSWORD, new=NEW).must_change
    assert "password_changed" in last_entry(store).events
    assert check_login(store, name="lola", password=PASSWORD) is None
    assert check_login(store, name="lola", password=NEW) is not None


def test_without_the_old_password_nothing_changes(store: Store) -> None:
    hire(store)
    with pytest.raises(NotAllowed):
        change_password(store, name="lola", old="no es esta", new=NEW)
    assert check_login(store, name="lola", password=PASSWORD) is not None


def test_the_password_in_use_is_no_new_one(store: Store) -> None:
    hire(store)
    with pytest.raises(PasswordTooWeak):
        change_password(store, name="lola", old=PASSWORD, new=PASSWORD)
