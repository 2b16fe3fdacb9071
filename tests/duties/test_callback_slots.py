"""The first time within the hours that fits what was said."""

from datetime import UTC, datetime, time
from typing import Any

import pytest

from duties.callback_slots import first_slot

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)  # a Friday, ten in the morning in Madrid


def weekday_hours(at: datetime) -> bool:
    """Monday to Friday, 8 to 17 UTC."""
    return at.weekday() < 5 and 8 <= at.hour < 17


@pytest.mark.parametrize(
    ("wanted", "slot"),
    [
        ({"part": "afternoon"}, datetime(2026, 11, 27, 15, 0, tzinfo=UTC)),
        ({"part": "morning"}, datetime(2026, 11, 27, 9, 30, tzinfo=UTC)),
        ({"weekday": 0, "clock": time(10)}, datetime(2026, 11, 30, 9, 0, tzinfo=UTC)),
        ({"days": 1}, None),  # Saturday
        ({"clock": time(22)}, None),
        ({"clock": time(9)}, datetime(2026, 11, 30, 8, 0, tzinfo=UTC)),
    ],
)
def test_the_first_time_that_fits(wanted: dict[str, Any], slot: datetime | None) -> None:
    """L79: nobody is promised a call when nobody is there."""
    assert first_slot(NOW, zone="Europe/Madrid", is_open=weekday_hours, **wanted) == slot
