"""How the desk says times and spans."""

from datetime import UTC, date, datetime, timedelta

import pytest

from console import dates


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=20), "menos de 1 min"),
        (timedelta(minutes=12), "12 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=2, minutes=15), "2 h 15 min"),
        (timedelta(hours=24), "1 día"),
        (timedelta(days=3, hours=5), "3 días"),
    ],
)
def test_a_wait_is_said_in_words(length: timedelta, said: str) -> None:
    assert dates.span(length) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-2, "Vencida hace 2 días"),
        (-1, "Vencida hace 1 día"),
        (0, "Vence hoy"),
        (1, "Queda 1 día"),
        (30, "Quedan 30 días"),
    ],
)
def test_days_left_are_said_in_words(days: int, said: str) -> None:
    assert dates.days_left(days) == said


def test_times_are_madrids_summer_and_winter() -> None:
    assert dates.moment(datetime(2026, 7, 1, 10, 0, tzinfo=UTC)) == "01/07/2026, 12:00"
    assert dates.moment(datetime(2026, 11, 23, 10, 0, tzinfo=UTC)) == "23/11/2026, 11:00"
    assert dates.today_in_words(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)).startswith(
        "Martes, 24 de noviembre"
    )
    assert dates.day(date(2026, 12, 5)) == "05/12/2026"
