"""Dates as people read and hear them in Spanish."""

from datetime import date

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)


def long_date(day: date) -> str:
    """`date(2026, 12, 23)` as «23 de diciembre de 2026»."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def day_as_written(value: str) -> str:
    """`2026-12-23` as «23/12/2026»; what is no such day stays as it is."""
    try:
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    except ValueError:
        return value
