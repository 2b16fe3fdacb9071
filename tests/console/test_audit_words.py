"""Whoever reads the register reads Spanish, however the code names what it records (L93)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from console import words
from duties.kinds import ConsentState
from services import link_conversation, move_incident, note_move, recording_reported

PROJECT = Path(__file__).resolve().parents[2]
FOLDERS = ("services", "bot", "jobs", "cli", "console")
NAMED_BY = {
    "f'consent_{state}'": [f"consent_{state}" for state in ConsentState],
    "f'incident_{PAST[row.step]}'": [f"incident_{past}" for past in move_incident.PAST.values()],
    "f'request_{PAST[step]}'": [f"request_{past}" for past in note_move.PAST.values()],
    "f'recording_{after}'": [f"recording_{after}" for after in recording_reported.NEXT.values()],
    "f'{model.__tablename__}_linked'": [f"{model.__tablename__}_linked" for model in link_conversation.OWNED],
    "f'code_{status}'": ["code_expired", "code_locked", "code_passed"],
    "f'message_{status}'": ["message_sent", "message_failed"],
}
"""Events whose name is made as they are recorded."""
ON_BEHALF = ("_note_look", "_opened", "note_look", "remove_second_factor", "count_failure", "look")
"""Functions that are told the event that they record."""


def called(name: str) -> Iterator[ast.Call]:
    """Every call of a function or method of that name in the code."""
    for folder in FOLDERS:
        for path in sorted((PROJECT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and name == getattr(
                    node.func, "attr", getattr(node.func, "id", "")
                ):
                    yield node


def said(node: ast.expr) -> list[str]:
    """The names that an argument may be; of an f-string, what the table above says. KeyError if it says nothing."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return said(node.body) + said(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return list(NAMED_BY[ast.unparse(node)])
    return []


def test_every_event_that_is_recorded_has_a_word() -> None:
    recorded = {event for call in called("record") if call.args for event in said(call.args[0])}
    assert len(recorded) > 150
    assert recorded - set(words.AUDIT_EVENTS) == set()


@pytest.mark.parametrize("name", ON_BEHALF)
def test_every_event_recorded_on_behalf_of_another_has_a_word(name: str) -> None:
    told = {event for call in called(name) for each in call.args for event in said(each)}
    events = {each for each in told if "_" in each and not each.endswith("_sealed")}
    assert events - set(words.AUDIT_EVENTS) == set()
