"""Times, days and spans as the desk shows them: Madrid's clock, Spanish words."""

from datetime import date, datetime, timedelta

from duties.local_time import to_local
from duties.spanish_dates import long_date

_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def moment(at: datetime) -> str:
    """«23/11/2026, 11:00»."""
    return f"{to_local(at):%d/%m/%Y, %H:%M}"


def short(at: datetime) -> str:
    """«23/11, 11:00»."""
    return f"{to_local(at):%d/%m, %H:%M}"


def clock(at: datetime) -> str:
    """«11:00:05»."""
    return f"{to_local(at):%H:%M:%S}"


def day(value: date) -> str:
    """«23/12/2026»."""
    return f"{value:%d/%m/%Y}"


def today_in_words(at: datetime) -> str:
    """«Lunes, 23 de noviembre de 2026, 11:00»."""
    local = to_local(at)
    return f"{_WEEKDAYS[local.weekday()].capitalize()}, {long_date(local.date())}, {local:%H:%M}"


def span(length: timedelta) -> str:
    """«menos de 1 min», «12 min», «2 h 15 min», «3 días»."""
    minutes = int(length.total_seconds()) // 60
    if minutes < 1:
        return "menos de 1 min"
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return plural(hours // 24, "día", "días")


def days_left(days: int) -> str:
    """«Vencida hace 3 días», «Vence hoy», «Queda 1 día», «Quedan 12 días»."""
    if days < 0:
        return f"Vencida hace {plural(-days, 'día', 'días')}"
    if days == 0:
        return "Vence hoy"
    return f"{'Queda' if days == 1 else 'Quedan'} {plural(days, 'día', 'días')}"


def plural(count: int, one: str, many: str) -> str:
    """«1 día», «3 días»."""
    return f"{count} {one if count == 1 else many}"


def number(value: float | None) -> str:
    """«1.234», «2,5»; a dash for what is not known."""
    if value is None:
        return "—"
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return text.translate(str.maketrans(",.", ".,"))


def tenths(value: int) -> str:
    """Tenths of a per cent as «12,5»."""
    return f"{value // 10},{value % 10}"
