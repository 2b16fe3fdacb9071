"""Days are days in Madrid."""

from datetime import UTC, date, datetime

from duties.local_time import local_day, to_local


def test_an_evening_in_utc_is_already_tomorrow_in_madrid() -> None:
    assert local_day(datetime(2026, 7, 31, 22, 30, tzinfo=UTC)) == date(2026, 8, 1)
    assert local_day(datetime(2026, 1, 31, 22, 30, tzinfo=UTC)) == date(2026, 1, 31)


def test_local_times_keep_the_moment() -> None:
    at = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert to_local(at) == at
    assert to_local(at).hour == 11
