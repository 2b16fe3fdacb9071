"""A part of a letter as its sheet sets it: what it is about, its lines, and what is said if there are none."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from duties.local_time import to_local

type Section = dict[str, Any]


def section(heading: str, lines: Iterable[str], empty: str = "No consta.") -> Section:
    """Its heading and lines; `empty` is said where there are none."""
    return {"heading": heading, "lines": list(lines), "empty": empty}


def day_of(moment: str) -> str:
    """The day in Spain of a moment in ISO 8601."""
    return to_local(datetime.fromisoformat(moment)).strftime("%d/%m/%Y")
