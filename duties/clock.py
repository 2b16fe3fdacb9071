"""The clock of a rights request, replayed from what happened to it (RGPD 12.3, 12.6; L44)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from duties.deadlines import Holiday, add_months, roll_over
from duties.local_time import local_day


class Tick(StrEnum):
    """What can happen to a clock."""

    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"


@dataclass(frozen=True)
class ClockReading:
    """What the clock shows on a day. `lawful_day` is for staff: what the person was told is another date.

    `term_ends` is the same term before it is put off to a working day: until then it can be paused.
    """

    first_month_ends: date
    term_ends: date
    lawful_day: date
    days_left: int
    paused: bool
    paused_days: int
    extended: bool

    @property
    def late(self) -> bool:
        """Whether the last lawful day has passed."""
        return self.days_left < 0


def read_clock(
    received_at: datetime,
    ticks: Iterable[tuple[date, Tick]],
    *,
    months: int,
    extension_months: int,
    today: date,
    holiday: Holiday,
) -> ClockReading:
    """Replay the ticks, oldest first, as seen on `today`. A pause counts only if it began in time."""
    start = local_day(received_at)
    paused_days, extended, since = 0, False, None
    for day, tick in ticks:
        if tick is Tick.EXTENDED:
            extended = True
        elif tick is Tick.PAUSED:
            term = months + (extension_months if extended else 0)
            since = day if day <= _end(start, term, paused_days) else None
        elif since is not None:
            paused_days, since = paused_days + (day - since).days, None
    if since is not None:
        paused_days += max((today - since).days, 0)
    term = months + (extension_months if extended else 0)
    ends = _end(start, term, paused_days)
    lawful = roll_over(ends, holiday)
    return ClockReading(
        first_month_ends=_end(start, months, paused_days),
        term_ends=ends,
        lawful_day=lawful,
        days_left=(lawful - today).days,
        paused=since is not None,
        paused_days=paused_days,
        extended=extended,
    )


def _end(start: date, months: int, paused_days: int) -> date:
    return add_months(start, months) + timedelta(days=paused_days)
