"""When the people behind the bot are there."""

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


def is_open(
    at: datetime, *, weekdays: Collection[int], opens: str, closes: str, zone: str, holidays: Collection[date]
) -> bool:
    """Whether somebody answers then; `opens` and `closes` are local times «HH:MM», the latter excluded."""
    local = at.astimezone(ZoneInfo(zone))
    if local.weekday() not in weekdays or local.date() in holidays:
        return False
    return time.fromisoformat(opens) <= local.time() < time.fromisoformat(closes)
