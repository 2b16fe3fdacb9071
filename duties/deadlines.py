"""Deadlines: calendar months for rights (RGPD 12.3), working days for incidents (Ley 10/2025, 17)."""

import calendar
from collections.abc import Collection
from datetime import date, datetime, timedelta

from duties.local_time import local_day

SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """The same day so many calendar months later (or earlier), or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def due_date(received_at: datetime, months: int) -> date:
    """Last day to answer a right voiced at that moment (L44).

    A last day on a holiday is not put off: the earlier day is the safe reading.
    """
    return add_months(local_day(received_at), months)


def extended_due_date(received_at: datetime, months: int, extension_months: int) -> date:
    """Last day once the term has been extended; both terms count from receipt (RGPD 12.3)."""
    return add_months(local_day(received_at), months + extension_months)


def may_extend(received_at: datetime, months: int, today: date) -> bool:
    """An extension has to be told, with its reasons, within the first term (L44)."""
    return today <= due_date(received_at, months)


def add_working_days(day: date, count: int, holidays: Collection[date]) -> date:
    """The `count`-th working day after `day`; weekends and the given holidays do not count (L83)."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in holidays:
            count -= 1
    return day
