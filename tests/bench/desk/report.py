"""The desk's figures as a table for people and as JSON for machines, with the machine they were taken on."""

import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.desk.measured import Timing

TARGETS = {"page": 100.0, "search": 50.0, "dossier": 2000.0}  # milliseconds, of the median


@dataclass(frozen=True)
class Machine:
    """Where and when; the load before and after: a busy machine makes times of this run poor."""

    processor: str
    cores: int
    at: str
    load: tuple[float, ...]

    @classmethod
    def now(cls) -> "Machine":
        """The machine at the start."""
        told = Path("/proc/cpuinfo")
        lines = told.read_text("utf-8").splitlines() if told.exists() else []
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        processor = names[0] if names else platform.processor()
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(processor, os.cpu_count() or 0, at, (round(os.getloadavg()[0], 2),))

    def after(self) -> "Machine":
        """With the load at the end."""
        return replace(self, load=(*self.load, round(os.getloadavg()[0], 2)))


def slowest(timings: Sequence[Timing]) -> dict[str, Timing]:
    """Of each page the role for which it takes longest."""
    found: dict[str, Timing] = {}
    for timing in timings:
        known = found.get(timing.what)
        if known is None or timing.figures["median"] > known.figures["median"]:
            found[timing.what] = timing
    return found


def table(found: Mapping[str, Sequence[Timing]], machine: Machine) -> str:
    """Milliseconds of the slowest role on each store: median, p95, processor time."""
    by_store = {name: slowest(timings) for name, timings in found.items()}
    head = "| what | must reach |" + "".join(f" {name}: median | p95 | processor | role |" for name in found)
    names = dict.fromkeys(name for timings in by_store.values() for name in timings)
    lines = [
        _line(name, [timings[name] for timings in by_store.values() if name in timings]) for name in names
    ]
    said = f"{machine.at}, {machine.processor}, {machine.cores} cores, load {machine.load[0]} to {machine.load[-1]}"
    return "\n".join([said, "", head, "|---|---|" + "---|---|---|---|" * len(found), *lines])


def write(path: Path, found: Mapping[str, Sequence[Timing]], machine: Machine) -> None:
    """The JSON, role by role."""
    path.parent.mkdir(exist_ok=True)
    document = {
        "machine": asdict(machine),
        "targets_ms": TARGETS,
        "stores": {k: _each(v) for k, v in found.items()},
    }
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")


def met(timing: Timing) -> bool:
    """Whether the median reaches its target."""
    return timing.figures["median"] <= TARGETS[timing.kind]


def _each(timings: Sequence[Timing]) -> list[dict[str, object]]:
    return [
        {
            "what": each.what,
            "kind": each.kind,
            "role": each.role,
            "runs": len(each.wall),
            "met": met(each),
            "bytes": each.size,
            **{name: round(value, 2) for name, value in each.figures.items()},
        }
        for each in timings
    ]


def _line(name: str, timings: Sequence[Timing]) -> str:
    target = f"≤ {TARGETS[timings[0].kind]:g} ms"
    return f"| {name} | {target} |" + "".join(_cells(each) for each in timings)


def _cells(timing: Timing) -> str:
    figures = timing.figures
    middle = f"{figures['median']:.1f}"
    shown: Iterator[str] = iter(
        (
            middle if met(timing) else f"**{middle}**",
            f"{figures['p95']:.1f}",
            f"{figures['processor_median']:.1f}",
        )
    )
    return " " + " | ".join(shown) + f" | {timing.role} |"
