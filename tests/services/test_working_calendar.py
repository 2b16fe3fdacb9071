"""Holidays of Spain and of the controller's community."""

from dataclasses import replace
from datetime import date

import pytest

from services.working_calendar import holiday_of
from settings import Settings, WorkingCalendar


@pytest.mark.parametrize(
    ("region", "day", "festive"),
    [
        ("PV", date(2026, 12, 8), True),
        ("PV", date(2026, 4, 6), True),  # Easter Monday
        ("MD", date(2026, 4, 6), False),
        ("MD", date(2026, 12, 8), True),
        (None, date(2026, 4, 6), False),
        (None, date(2026, 12, 8), True),
        ("PV", date(2026, 11, 24), False),
    ],
)
def test_the_region_of_the_settings_counts(
    settings: Settings, region: str | None, day: date, festive: bool
) -> None:
    """L44."""
    chosen = replace(settings, calendar=WorkingCalendar(region))
    assert holiday_of(chosen)(day) is festive
