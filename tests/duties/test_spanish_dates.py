"""Dates as people read them."""

from datetime import date

import pytest

from duties.spanish_dates import long_date


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 23), "23 de diciembre de 2026"),
        (date(2027, 1, 1), "1 de enero de 2027"),
    ],
)
def test_a_date_is_written_out(day: date, words: str) -> None:
    assert long_date(day) == words
