"""Deadlines: one calendar month, month ends, leap years, working days (L44, L83)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.deadlines import (
    Term,
    Unit,
    add_months,
    add_working_days,
    due_date,
    ends_at,
    extended_due_date,
    may_extend,
    roll_over,
    strictest,
)

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-11-23T10:00", date(2026, 12, 23)),
        ("2026-01-31T12:00", date(2026, 2, 28)),
        ("2028-01-31T12:00", date(2028, 2, 29)),
        ("2026-02-28T12:00", date(2026, 3, 28)),
        ("2026-12-31T12:00", date(2027, 1, 31)),
        ("2026-05-31T12:00", date(2026, 6, 30)),
    ],
)
def test_a_right_is_due_one_calendar_month_after_receipt(received: str, due: date) -> None:
    """L44: a month, not thirty days; a day that the month lacks is its last."""
    assert due_date(datetime.fromisoformat(received).replace(tzinfo=UTC), 1) == due


def test_the_day_of_receipt_is_the_one_in_madrid() -> None:
    """L44."""
    assert due_date(datetime(2026, 7, 31, 22, 30, tzinfo=UTC), 1) == date(2026, 9, 1)


def test_an_extension_counts_from_receipt_too() -> None:
    """L44."""
    assert extended_due_date(datetime(2026, 11, 30, 12, tzinfo=UTC), 1, 2) == date(2027, 2, 28)


@pytest.mark.parametrize(("today", "allowed"), [(date(2026, 12, 23), True), (date(2026, 12, 24), False)])
def test_an_extension_is_refused_after_the_first_month(today: date, allowed: bool) -> None:
    """L44."""
    assert may_extend(datetime(2026, 11, 23, 10, tzinfo=UTC), 1, today) is allowed


@given(DAYS, st.integers(0, 60))
def test_months_forth_and_back_never_pass_the_day(day: date, months: int) -> None:
    there = add_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day <= day.day
    assert add_months(there, -months).day <= day.day


def test_working_days_leave_out_weekends_and_holidays() -> None:
    """L83: Friday 4 December 2026, with the holidays of the 7th (moved) and the 8th."""
    festive = {date(2026, 12, 7), date(2026, 12, 8)}
    assert add_working_days(date(2026, 12, 4), 1, festive) == date(2026, 12, 9)
    assert add_working_days(date(2026, 12, 4), 15, festive) == date(2026, 12, 29)


@given(DAYS, st.integers(1, 60), st.sets(DAYS, max_size=5))
def test_exactly_so_many_working_days_lie_between(day: date, count: int, festive: set[date]) -> None:
    last = add_working_days(day, count, festive)
    between = (day + timedelta(days=step) for step in range(1, (last - day).days + 1))
    assert sum(each.weekday() < 5 and each not in festive for each in between) == count


FESTIVE = {date(2026, 12, 7), date(2026, 12, 8), date(2026, 12, 25)}
FRIDAY = datetime(2026, 12, 4, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("term", "end"),
    [
        (Term(2, Unit.MONTHS), "2027-02-04T23:59:59+01:00"),  # a complaint to the DPO (L64)
        (Term(1, Unit.MONTHS), "2027-01-04T23:59:59+01:00"),  # one referred by the authority (L64)
        (Term(15, Unit.WORKING_DAYS), "2026-12-30T23:59:59+01:00"),
        (Term(5, Unit.WORKING_DAYS), "2026-12-15T23:59:59+01:00"),
        (Term(15, Unit.DAYS), "2026-12-19T23:59:59+01:00"),
        (Term(2, Unit.HOURS), "2026-12-04T14:30:00+01:00"),
    ],
)
def test_each_term_ends_when_the_law_says(term: Term, end: str) -> None:
    """L64, L83."""
    assert ends_at(FRIDAY, term, FESTIVE.__contains__).isoformat() == end


def test_of_several_terms_the_strictest_holds() -> None:
    """L83."""
    terms = (Term(15, Unit.WORKING_DAYS), Term(15, Unit.DAYS), Term(5, Unit.WORKING_DAYS))
    assert strictest(FRIDAY, terms, FESTIVE.__contains__).date() == date(2026, 12, 15)


@given(DAYS, st.sets(DAYS, max_size=5))
def test_a_day_rolls_over_to_the_first_working_day_at_or_after_it(day: date, festive: set[date]) -> None:
    rolled = roll_over(day, festive.__contains__)
    skipped = [day + timedelta(days=step) for step in range((rolled - day).days)]
    assert rolled.weekday() < 5
    assert rolled not in festive
    assert all(each.weekday() >= 5 or each in festive for each in skipped)
