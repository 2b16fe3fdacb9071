"""One register of what the authority is given: a table without anybody's data (L95)."""

from dataclasses import dataclass
from datetime import datetime

from duties.local_time import local_day

type Rows = list[list[object]]


@dataclass(frozen=True)
class Register:
    """One table: its file, what it is, its columns, its lines."""

    name: str
    what: str
    head: list[str]
    rows: Rows


def day_of(at: datetime | None) -> str:
    """Its day in Spain; empty if it has not been."""
    return local_day(at).isoformat() if at else ""
