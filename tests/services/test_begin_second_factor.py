"""Beginning to enrol."""

import pytest
from sqlalchemy import text

from duties.errors import SecondFactorExists
from services.begin_second_factor import begin_second_factor
from services.second_factors import is_protected
from store import Store
from tests.conftest import SetClock
from tests.services.second_factor_cases import begin, enrol
from tests.services.staff_cases import hire, last_entry, staff_named


def test_the_secret_lies_sealed_and_does_not_count_yet(store: Store) -> None:
    """L92: no secret in the clear."""
    hire(store)
    secret = begin(store).secret
    with store.reader() as read:
        rows = read.session.execute(text("SELECT * FROM second_factors")).all()
        assert not is_protected(read, staff_named(store).id)
    assert len(rows) == 1
    assert secret not in str(rows)
    assert "second_factor_begun" in last_entry(store).events
    assert store.verify() == []


def test_beginning_again_makes_another_secret(store: Store) -> None:
    hire(store)
    assert begin(store).secret != begin(store).secret


def test_a_confirmed_one_is_not_replaced_in_passing(store: Store, clock: SetClock) -> None:
    hire(store)
    enrol(store, clock)
    with store.unit_of_work("staff:lola") as work, pytest.raises(SecondFactorExists):
        begin_second_factor(work, staff_named(store).id)
