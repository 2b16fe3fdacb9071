"""When people are there."""

from datetime import UTC, date, datetime

import pytest

from duties.opening_hours import is_open


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), True),  # Monday 09:00 in Madrid
        (datetime(2026, 11, 23, 7, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 18, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 23, 19, 0, tzinfo=UTC), False),
        (datetime(2026, 7, 6, 7, 0, tzinfo=UTC), True),  # summer time: 09:00
        (datetime(2026, 11, 21, 10, 0, tzinfo=UTC), False),  # Saturday
        (datetime(2026, 12, 8, 10, 0, tzinfo=UTC), False),  # a holiday
    ],
)
def test_people_are_there_on_working_days_within_local_hours(at: datetime, expected: bool) -> None:
    assert expected is is_open(
        at,
        weekdays=(0, 1, 2, 3, 4),
        opens="09:00",
        closes="20:00",
        zone="Europe/Madrid",
        holidays={date(2026, 12, 8)},
    )
