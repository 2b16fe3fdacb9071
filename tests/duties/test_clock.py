"""The clock of a request, replayed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.clock import ClockReading, Tick, read_clock
from duties.deadlines import add_months, roll_over
from duties.local_time import local_day

RECEIVED = datetime(2026, 11, 23, 10, tzinfo=UTC)
HOLIDAYS = {date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 6)}


def seen(today: date, *ticks: tuple[date, Tick], received: datetime = RECEIVED) -> ClockReading:
    return read_clock(
        received, ticks, months=1, extension_months=2, today=today, holiday=HOLIDAYS.__contains__
    )


@pytest.mark.parametrize(
    ("received", "lawful"),
    [
        ("2026-11-23T10:00", date(2026, 12, 23)),
        ("2026-11-25T10:00", date(2026, 12, 28)),  # 25 December, then a weekend
        ("2026-12-06T10:00", date(2027, 1, 7)),  # Epiphany
        ("2026-01-31T12:00", date(2026, 3, 2)),  # 28 February is a Saturday
        ("2028-01-31T12:00", date(2028, 2, 29)),  # a leap year
    ],
)
def test_the_last_lawful_day_rolls_over_to_a_working_day(received: str, lawful: date) -> None:
    """L44, Regulation 1182/71, 3.4."""
    at = datetime.fromisoformat(received).replace(tzinfo=UTC)
    assert seen(local_day(at), received=at).lawful_day == lawful


def test_a_pause_moves_the_last_day_by_as_many_days() -> None:
    """RGPD 12.6: only while identity is pending."""
    paused = seen(date(2026, 12, 10), (date(2026, 12, 1), Tick.PAUSED))
    assert (paused.paused, paused.paused_days, paused.days_left) == (True, 9, 25)
    after = seen(date(2026, 12, 15), (date(2026, 12, 1), Tick.PAUSED), (date(2026, 12, 11), Tick.RESUMED))
    assert (after.paused, after.paused_days) == (False, 10)
    assert after.lawful_day == roll_over(date(2027, 1, 2), HOLIDAYS.__contains__)
    assert after.first_month_ends == date(2027, 1, 2)


def test_a_pause_that_begins_too_late_saves_nothing() -> None:
    late = seen(date(2027, 1, 20), (date(2026, 12, 28), Tick.PAUSED))
    assert (late.paused, late.late, late.lawful_day) == (False, True, date(2026, 12, 23))


def test_an_extension_adds_two_months_from_receipt() -> None:
    """L44."""
    extended = seen(date(2026, 12, 23), (date(2026, 12, 22), Tick.EXTENDED))
    assert (extended.extended, extended.lawful_day) == (True, date(2027, 2, 23))
    assert extended.first_month_ends == date(2026, 12, 23)


DAYS = st.integers(0, 40)


@given(st.integers(0, 7000), st.lists(DAYS, max_size=6), DAYS)
def test_the_lawful_day_is_never_before_the_month_and_is_a_working_day(
    received: int, gaps: list[int], wait: int
) -> None:
    at = RECEIVED + timedelta(days=received)
    day, ticks = local_day(at), []
    for place, gap in enumerate(gaps):
        day += timedelta(days=gap)
        ticks.append((day, Tick.RESUMED if place % 2 else Tick.PAUSED))
    clock = seen(day + timedelta(days=wait), *ticks, received=at)
    assert clock.lawful_day >= add_months(local_day(at), 1) + timedelta(days=clock.paused_days)
    assert clock.lawful_day.weekday() < 5
    assert clock.lawful_day not in HOLIDAYS
    assert clock.late is (clock.days_left < 0)


@given(st.integers(0, 30), st.integers(0, 60))
def test_while_it_stands_still_the_days_left_stay(begin: int, wait: int) -> None:
    """Measured without weekends in the way."""
    start = local_day(RECEIVED) + timedelta(days=begin)
    clock = read_clock(
        RECEIVED,
        [(start, Tick.PAUSED)],
        months=1,
        extension_months=2,
        today=start + timedelta(days=wait),
        holiday=lambda _day: False,
    )
    assert 30 - begin <= clock.days_left <= 32 - begin
