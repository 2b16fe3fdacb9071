"""Medians, percentiles, and what the kernel says of processes: memory shared out fairly, processor time."""

import os
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """What nineteen of twenty stay under."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def megabytes(group: int) -> float:
    """The PSS of a process group: memory that processes share counts once, parted among them."""
    return sum(_pss(pid) for pid in _members(group)) / 1024


def processor_seconds(groups: Iterable[int]) -> float:
    """User and system time of these process groups so far: other programs on the machine do not add to it."""
    ticks = sum(_ticks(pid) for group in groups for pid in _members(group))
    return ticks / os.sysconf("SC_CLK_TCK")


def _members(group: int) -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and os.getpgid(int(folder.name)) == group:
                found.append(int(folder.name))
        except ProcessLookupError:
            continue  # it has just ended
    return found


def _pss(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
