"""Makes docs/incidents.md from the table of `duties/incidents.py` (`python -m cli.incident_table`)."""

from collections.abc import Iterable, Set
from enum import StrEnum

from duties.incident_kinds import IncidentKind, Subject
from duties.incident_terms import terms_of
from duties.incidents import INCIDENT_TABLE, IncidentRow
from duties.permissions import ALLOWED
from settings.environment import PROJECT

PAGE = PROJECT / "docs" / "incidents.md"
_HEAD = """# The casework of consultations, complaints and incidents

Made by `make docs` from `duties/incidents.py` and `duties/incident_terms.py`; a test compares. No row is the clock's:
nothing is closed because time ran out. A step has one row at most for each kind.

## Steps

| step | kinds | leads | who | whose | words | outcomes | tells | when |
|---|---|---|---|---|---|---|---|---|
"""
_TERMS = """
## Terms

The strictest of a row holds; values are in `[legal]` of `amparo.toml`. A day that was told is never put off.

| kind | about | terms |
|---|---|---|
"""


def render() -> str:
    """The whole page."""
    return "".join((_HEAD, *map(_row, INCIDENT_TABLE), _TERMS, *_terms()))


def _row(row: IncidentRow) -> str:
    cells = (
        f"`{row.step}`",
        _some(row.kinds, frozenset(IncidentKind)),
        "<br>".join(f"{before} → {after}" for before, after in row.leads.items()),
        ", ".join(sorted(ALLOWED[row.deed])),
        row.holder.replace("_", " "),
        f"{row.words} letters" if row.words else "–",
        ", ".join(sorted(row.outcomes)) or "–",
        row.tells or "nobody",
        "once the person's days are over" if row.once_time_is_up else "any time",
    )
    return f"| {' | '.join(cells)} |\n"


def _terms() -> Iterable[str]:
    for kind in IncidentKind:
        by_subject = {subject: terms_of(kind, subject) for subject in Subject}
        for subject, terms in by_subject.items():
            if subject is Subject.GENERAL or terms != by_subject[Subject.GENERAL]:
                yield f"| {kind} | {subject} | {', '.join(f'`{name}` ({unit})' for name, unit in terms)} |\n"


def _some(chosen: Set[StrEnum], every: Set[StrEnum]) -> str:
    if chosen == every:
        return "all"
    left_out = every - chosen
    return f"all but {', '.join(sorted(left_out))}" if len(left_out) <= 2 else ", ".join(sorted(chosen))


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
