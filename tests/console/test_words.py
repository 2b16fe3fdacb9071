"""The desk's vocabulary: no state is without its Spanish word."""

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pytest

from console import words
from duties.coverage import CellState
from duties.kinds import Channel, ConsentState, FlagReason, Identity, Purpose, RequestStatus, Right
from duties.permissions import Role
from duties.reviews import ReviewOutcome

HERE = Path(__file__).resolve()


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (words.RIGHTS, Right),
        (words.REASONS, FlagReason),
        (words.REASONS_EXPLAINED, FlagReason),
        (words.OUTCOMES, ReviewOutcome),
        (words.CHANNELS, (*Channel, "web")),
        (words.IDENTITIES, Identity),
        (words.REQUEST_STAGES, RequestStatus),
        (words.CONSENTS, ConsentState),
        (words.PURPOSES, Purpose),
        (words.CELLS, CellState),
        (words.ROLES, Role),
    ],
)
def test_every_state_has_a_word(table: dict[str, object], keys: Iterable[StrEnum | str]) -> None:
    assert set(table) == {str(key) for key in keys}


_SHARED = {
    "base",
    "parts",
    "charts",
    "error",
    "errand_parts",
    "package_parts",
    "blocking_parts",
    "restriction_parts",
    "missing_parts",
}
_PARTS = {"attend_lines", "attend_refused", "errand", "today_now"}  # of the screen whose name they begin with
_SHOWN_ELSEWHERE = {"packages", "restriction"}  # forms of the request's page


def test_every_template_belongs_to_a_screen() -> None:
    console = HERE.parents[2] / "console"
    screens = {path.stem for path in (console / "views").glob("*.py")} - {"__init__"} - _SHOWN_ELSEWHERE
    named = {path.stem for path in (console / "templates").glob("*.html")}
    assert named == screens | _SHARED | _PARTS


def test_colours_are_named_once() -> None:
    """One visual language: outside the tokens no rule names a colour of its own."""
    style = (HERE.parents[2] / "console" / "static" / "desk.css").read_text(encoding="utf-8")
    rules = style.split("}", 1)[1]
    assert re.findall(r"#[0-9a-f]{3,6}\b", rules) == []
