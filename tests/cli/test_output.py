"""What a command prints."""

import json
from datetime import UTC, date, datetime

import pytest

from cli.output import show

ROW = {
    "id": "a",
    "at": datetime(2026, 11, 23, 10, tzinfo=UTC),
    "on": date(2026, 12, 23),
    "flags": ["x"],
    "who": None,
}


def test_json_is_one_document_with_dates_as_iso_8601(capsys: pytest.CaptureFixture[str]) -> None:
    show([ROW], as_json=True)
    assert json.loads(capsys.readouterr().out) == [
        {"id": "a", "at": "2026-11-23T10:00:00+00:00", "on": "2026-12-23", "flags": ["x"], "who": None}
    ]


def test_an_empty_listing_is_an_empty_array(capsys: pytest.CaptureFixture[str]) -> None:
    show([], as_json=True)
    assert capsys.readouterr().out == "[]\n"


def test_a_table_has_a_head_and_a_line_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    show([ROW, ROW], as_json=False)
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split() == list(ROW)
    assert lines[0] == lines[1]
    assert lines[0].startswith("a   2026-11-23T10:00:00+00:00")


def test_a_sheet_shows_what_is_inside(capsys: pytest.CaptureFixture[str]) -> None:
    show({"id": "a", "details": {"field": "email"}, "turns": [{"number": 1}]}, as_json=False)
    assert capsys.readouterr().out.split("\n") == [
        "id: a",
        "details:",
        "  field: email",
        "turns:",
        "  number: 1",
        "",
        "",
    ]


def test_a_value_without_a_form_is_a_defect() -> None:
    with pytest.raises(TypeError, match="bytes"):
        show({"sealed": b"x"}, as_json=True)
