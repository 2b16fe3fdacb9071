"""Dates as people read them."""

from datetime import date

import pytest

from duties.spanish_dates import day_as_written, long_date


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 23), "23 de diciembre de 2026"),
        (date(2027, 1, 1), "1 de enero de 2027"),
    ],
)
def test_a_date_is_written_out(day: date, words: str) -> None:
    assert long_date(day) == words


@pytest.mark.parametrize(
    ("value", "written"), [("1953-02-24", "24/02/1953"), ("24/2/53", "24/2/53"), ("•••", "•••"), ("", "")]
)
def test_a_day_is_written_as_in_spain_and_anything_else_left(value: str, written: str) -> None:
    assert day_as_written(value) == written
