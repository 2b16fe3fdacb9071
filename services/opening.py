"""Whether the people behind the bot are there at a time, by the settings and the holidays."""

from datetime import datetime

from duties.local_time import local_day
from duties.opening_hours import is_open
from services.working_calendar import holiday_of
from settings import Settings


def people_are_there(at: datetime, *, settings: Settings) -> bool:
    """Within the opening hours of a day that is no holiday."""
    hours, day = settings.handoff, local_day(at)
    return is_open(
        at,
        weekdays=hours.weekdays,
        opens=hours.opens,
        closes=hours.closes,
        zone=hours.zone,
        holidays={day} if holiday_of(settings)(day) else (),
    )
