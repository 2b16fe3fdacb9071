"""The holidays of Spain and of the controller's community, as the rules of deadlines take them."""

from datetime import date
from functools import cache

import holidays

from duties.deadlines import Holiday
from settings import Settings


def holiday_of(settings: Settings) -> Holiday:
    """Whether a day is a holiday where the controller is; towns' own holidays are not counted."""
    return _calendar(settings.calendar.region)


@cache
def _calendar(region: str | None) -> Holiday:
    known = holidays.country_holidays("ES", subdiv=region)

    def is_holiday(day: date) -> bool:
        return day in known

    return is_holiday
