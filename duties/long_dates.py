"""Dates as people read and hear them in the language of the conversation."""

from collections.abc import Callable
from datetime import date

from duties import spanish_dates

_CATALAN = (
    "de gener",
    "de febrer",
    "de març",
    "d'abril",
    "de maig",
    "de juny",
    "de juliol",
    "d'agost",
    "de setembre",
    "d'octubre",
    "de novembre",
    "de desembre",
)
_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date, language: str) -> str:
    """`date(2026, 12, 26)` as «26 de desembre de 2026» in Catalan, «26 December 2026» in English."""
    return _IN[language](day)


def _catalan(day: date) -> str:
    return f"{day.day} {_CATALAN[day.month - 1]} de {day.year}"


def _english(day: date) -> str:
    return f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"


_IN: dict[str, Callable[[date], str]] = {
    "es": spanish_dates.long_date,
    "ca": _catalan,
    "en": _english,
}
