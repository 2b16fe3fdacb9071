"""Tables for spreadsheets, in which no cell is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.csv_file import csv_response, safe_cell


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+34600", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =cmd|' /C calc'!A0", "=HYPERLINK(1)"],
)
def test_what_a_spreadsheet_would_calculate_becomes_text(cell: str) -> None:
    assert safe_cell(cell) == "'" + cell


@pytest.mark.parametrize(("cell", "text"), [("Hogar", "Hogar"), (12, "12"), (None, ""), ("a=b", "a=b")])
def test_other_cells_stay_as_they_are(cell: object, text: str) -> None:
    assert safe_cell(cell) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_every_table_is_read_back_cell_by_cell_and_none_begins_a_formula(rows: list[list[str]]) -> None:
    body = csv_response("x", ["Uno", "Dos"], rows).body
    read = list(csv.reader(io.StringIO(bytes(body).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [len(row) for row in read] == [2] * (len(rows) + 1)
    assert not [cell for row in read for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert [[cell.removeprefix("'") for cell in row] for row in read[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
