"""The figures as a table for people and as JSON for machines, each beside what it must reach."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One line of the table. `reached` is what is held against the target: a ratio, or the figure itself."""

    name: str
    unit: str
    ours: float
    starter: float | None = None
    reached: float | None = None
    target: str | None = None
    met: bool | None = None


def at_most(name: str, unit: str, ours: float, limit: float, starter: float | None = None) -> Figure:
    """A figure that must not be above a limit of its own."""
    return Figure(name, unit, ours, starter, ours, f"≤ {limit:g}", ours <= limit)


def ratio_at_most(name: str, unit: str, ours: float, starter: float, limit: float) -> Figure:
    """A figure that must not be above so many times the starter's."""
    reached = ours / starter
    return Figure(name, unit, ours, starter, reached, f"≤ {limit:g} ×", reached <= limit)


def ratio_at_least(name: str, unit: str, ours: float, starter: float, limit: float) -> Figure:
    """A figure that must be so many times the starter's."""
    reached = ours / starter
    return Figure(name, unit, ours, starter, reached, f"≥ {limit:g} ×", reached >= limit)


def table(figures: Sequence[Figure]) -> str:
    """The Markdown table."""
    head = ["| figure | Amparo | stock starter | reached | must reach | |", "|---|---|---|---|---|---|"]
    return "\n".join(head + [_line(figure) for figure in figures])


def write(path: Path, figures: Sequence[Figure], memory: dict[str, float], load: tuple[float, ...]) -> None:
    """The JSON, with the machine's load before and after: a busy machine makes times of this run poor."""
    document = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "load": [round(value, 2) for value in load],
        "figures": [asdict(figure) for figure in figures],
        "memory_mb": memory,
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")


def _line(figure: Figure) -> str:
    starter = "" if figure.starter is None else f"{figure.starter:.3g} {figure.unit}"
    reached = "" if figure.reached is None else f"{figure.reached:.2f}"
    said = {True: "met", False: "**missed**", None: ""}[figure.met]
    cells = (figure.name, f"{figure.ours:.3g} {figure.unit}", starter, reached, figure.target or "", said)
    return "| " + " | ".join(cells) + " |"
