"""Deadlines: calendar months for rights (RGPD 12.3), working days for incidents (Ley 10/2025, 17)."""

import calendar
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from duties.local_time import MADRID, local_day, to_local

SATURDAY = 5
LAST_MOMENT = time(23, 59, 59)

type Holiday = Callable[[date], bool]
"""Whether a day is a holiday where the controller is; weekends need not be among them."""


class Unit(StrEnum):
    """What a term of the law is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True)
class Term:
    """So many units, counted from the day or the moment of receipt."""

    amount: int
    unit: Unit


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


def is_working(day: date, holiday: Holiday) -> bool:
    """Neither Saturday, Sunday nor holiday."""
    return day.weekday() < SATURDAY and not holiday(day)


def roll_over(day: date, holiday: Holiday) -> date:
    """The day itself or, if it is no working day, the next that is (Regulation 1182/71, art. 3.4)."""
    while not is_working(day, holiday):
        day += timedelta(days=1)
    return day


def ends_at(received_at: datetime, term: Term, holiday: Holiday) -> datetime:
    """The last moment of a term: hours to the minute, anything else to the end of its day in Madrid."""
    if term.unit is Unit.HOURS:
        return to_local(received_at + timedelta(hours=term.amount))
    day = local_day(received_at)
    if term.unit is Unit.MONTHS:
        last = add_months(day, term.amount)
    elif term.unit is Unit.DAYS:
        last = day + timedelta(days=term.amount)
    else:
        last = _working_days_after(day, term.amount, holiday)
    return datetime.combine(last, LAST_MOMENT, MADRID)


def strictest(received_at: datetime, terms: Iterable[Term], holiday: Holiday) -> datetime:
    """The earliest end of several terms that hold at once: a complaint keeps to all of them (L83)."""
    return min(ends_at(received_at, term, holiday) for term in terms)


def _working_days_after(day: date, count: int, holiday: Holiday) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= is_working(day, holiday)
    return day
