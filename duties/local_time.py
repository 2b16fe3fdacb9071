"""Local time of the law's days: a day is a day in Madrid, whatever zone the machine keeps."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

MADRID = ZoneInfo("Europe/Madrid")


def to_local(at: datetime) -> datetime:
    """The same moment on the clocks of Madrid."""
    return at.astimezone(MADRID)


def local_day(at: datetime) -> date:
    """The calendar day in Madrid at that moment."""
    return to_local(at).date()


def start_of_day(day: date) -> datetime:
    """When that day begins in Madrid, UTC."""
    return datetime.combine(day, time(), MADRID).astimezone(UTC)
