"""How long a login stays closed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.lock_out import LONGEST, locked_for


@pytest.mark.parametrize(("before", "minutes"), [(0, 15), (1, 30), (2, 60), (3, 120), (6, 960), (7, 1440)])
def test_each_lock_out_lasts_twice_as_long_as_the_one_before(before: int, minutes: int) -> None:
    assert locked_for(before) == timedelta(minutes=minutes)


@given(st.integers())
def test_a_lock_out_never_gets_shorter_nor_longer_than_a_day(before: int) -> None:
    assert locked_for(before) <= locked_for(before + 1) <= LONGEST
