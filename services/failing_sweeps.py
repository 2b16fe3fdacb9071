"""Whether the worker is well: which of its sweeps have not succeeded for too long."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from store.unit_of_work import lease_clock

LONGEST = timedelta(minutes=3)  # a sweep that fails is tried again after a minute at most


@dataclass(frozen=True)
class FailingSweep:
    """A sweep and its last success; None if there has been none since the worker began."""

    name: str
    last: datetime | None


def failing_sweeps(home: Path) -> tuple[FailingSweep, ...]:
    """By name; `worker` alone if nothing tells of any worker."""
    path = home / "run" / "jobs.json"
    try:
        told: dict[str, str | None] = json.loads(path.read_text("ascii"))
        written = datetime.fromtimestamp(path.stat().st_mtime, lease_clock().tzinfo)
    except FileNotFoundError:
        return (FailingSweep("worker", None),)
    if written + LONGEST <= lease_clock():
        return (FailingSweep("worker", written),)
    last = {name: datetime.fromisoformat(at) if at else None for name, at in told.items()}
    return tuple(
        FailingSweep(name, at)
        for name, at in sorted(last.items())
        if at is None or at + LONGEST <= lease_clock()
    )
