"""The first time within the opening hours that fits what somebody said of when to be called."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

_AHEAD = 14  # days looked into
_MORNING = tuple(time(hour, minute) for hour in (10, 11, 12, 13, 9, 8) for minute in (0, 30))
_AFTERNOON = tuple(time(hour, minute) for hour in (16, 17, 18, 19, 15, 14) for minute in (0, 30))
_PARTS = {"morning": _MORNING, "afternoon": _AFTERNOON, None: _MORNING + _AFTERNOON}


def first_slot(
    now: datetime,
    *,
    zone: str,
    is_open: Callable[[datetime], bool],
    days: int | None = None,
    weekday: int | None = None,
    part: str | None = None,
    clock: time | None = None,
) -> datetime | None:
    """That time, in UTC as `now`; None if nobody is there then. `days` are local days from today."""
    local = now.astimezone(ZoneInfo(zone))
    for at in _candidates(local, days, weekday, (clock,) if clock else _PARTS[part]):
        slot = at.astimezone(now.tzinfo)
        if slot > now and is_open(slot):
            return slot
    return None


def _candidates(
    local: datetime, days: int | None, weekday: int | None, times: tuple[time, ...]
) -> Iterator[datetime]:
    for ahead in range(_AHEAD) if days is None else (days,):
        day = local.date() + timedelta(days=ahead)
        if weekday is None or day.weekday() == weekday:
            yield from (datetime.combine(day, each, local.tzinfo) for each in times)
