"""Makes docs/casework.md from the table of `duties/casework.py` (`python -m cli.casework_table`)."""

from collections.abc import Iterable, Set
from enum import StrEnum

from duties.casework import ALL_IDENTITIES, ALL_RIGHTS, BOTH, REASON_GUARDS, TABLE, Move
from duties.letters import REQUIRED
from duties.permissions import ALLOWED
from duties.reasons import REASONS
from duties.steps import When
from settings.environment import PROJECT

PAGE = PROJECT / "docs" / "casework.md"
_HEAD = """# The casework of a rights request

Made by `make docs` from `duties/casework.py`, `duties/reasons.py` and `duties/letters.py`; a test compares. The code reads
the same table, and the desk draws its buttons from it: what is not here cannot be done.

## Moves

| step | leads | rights | who | identity | channel | deadline | whose | four eyes | reason | words | letter | guards |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
"""
_WHEN = {When.ANY_TIME: "any time", When.FIRST_MONTH_ONCE: "within the first month, once"}


def render() -> str:
    """The whole page."""
    return "".join((_HEAD, *_moves(), *_reasons(), *_letters()))


def _moves() -> Iterable[str]:
    for move in TABLE:
        cells = (
            f"`{move.step}`",
            "<br>".join(f"{before} → {after}" for before, after in move.leads.items()),
            _some(move.rights, ALL_RIGHTS),
            ", ".join(sorted(ALLOWED[move.deed])) if move.deed else "the system",
            _some(move.identities, ALL_IDENTITIES),
            _some(move.channels, BOTH),
            _WHEN[move.when],
            move.holder.replace("_", " "),
            _four_eyes(move),
            move.reasons or "–",
            "yes" if move.says else "–",
            move.letter or "–",
            ", ".join(move.guards) or "–",
        )
        yield f"| {' | '.join(cells)} |\n"


def _four_eyes(move: Move) -> str:
    if move.other_person:
        return f"another than who proposed the {move.awaits}"
    return f"proposes {move.proposes}" if move.proposes else "–"


def _reasons() -> Iterable[str]:
    yield "\n## Reasons\n\nClosed lists. Those marked † tell that the person is on file: only once identity is proven.\n"
    yield "\n| list | reason | article | in Spanish | rights | guards |\n|---|---|---|---|---|---|\n"
    for reason, text in REASONS.items():
        guards = ", ".join(REASON_GUARDS.get(reason, ())) or "–"
        mark = " †" if text.discloses else ""
        rights = _some(text.rights, ALL_RIGHTS)
        yield f"| {text.of} | `{reason}`{mark} | {text.article} | {text.label} | {rights} | {guards} |\n"


def _letters() -> Iterable[str]:
    yield "\n## Letters\n\nWithout these elements a letter is not written.\n\n| letter | holds |\n|---|---|\n"
    for kind, elements in REQUIRED.items():
        yield f"| `{kind}` | {', '.join(sorted(elements))} |\n"


def _some(chosen: Set[StrEnum], every: Set[StrEnum]) -> str:
    if chosen == every:
        return "all"
    left_out = every - chosen
    return f"all but {', '.join(sorted(left_out))}" if len(left_out) <= 2 else ", ".join(sorted(chosen))


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
