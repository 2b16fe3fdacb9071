"""The staff as a list."""

import pytest

from duties.errors import NotFound
from services.check_login import check_login
from services.list_staff import list_staff, read_staff
from store import Store
from store.models import Staff
from tests.conftest import SetClock
from tests.services.second_factor_cases import enrol
from tests.services.staff_cases import PASSWORD, hire


def test_each_line_says_how_somebody_comes_in(store: Store, clock: SetClock) -> None:
    for name in ("lola", "ana", "eva"):
        hire(store, name)
    check_login(store, name="ana", password=PASSWORD)
    enrol(store, clock)
    for _ in range(5):
        check_login(store, name="eva", password="no es esta")
    with store.unit_of_work("cli") as work:
        work.session.query(Staff).filter_by(name="ana").one().disabled = True
        work.commit()
    with store.reader() as read:
        lines = list_staff(read)
    assert [each.name for each in lines] == ["eva", "lola", "ana"]
    eva, lola, ana = lines
    assert eva.locked_until is not None
    assert (lola.protected, lola.last_login_at) == (True, None)
    assert (ana.protected, ana.disabled) == (False, True)
    assert ana.last_login_at is not None
    clock.forward(minutes=15)
    with store.reader() as read:
        assert read_staff(read, "eva").locked_until is None


def test_somebody_unknown_is_not_found(store: Store) -> None:
    with store.reader() as read, pytest.raises(NotFound):
        read_staff(read, "nadie")
