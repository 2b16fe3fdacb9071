"""Fictitious customers."""

import csv
import io

import pytest

from cli.demo_customers import HOW_MANY, rows
from duties import telephones
from duties.spanish_ids import valid_dni, valid_nie
from services.import_customers import COLUMNS, check_row


def test_the_rows_are_always_the_same_and_nobody_twice() -> None:
    assert rows() == rows()
    assert len(rows()) == HOW_MANY
    for column in ("customer_ref", "document", "phone", "contract_ref"):
        assert len({row[column] for row in rows()}) == HOW_MANY


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["customer_ref"])
def test_every_document_has_its_right_letter_and_every_row_can_be_imported(row: dict[str, str]) -> None:
    assert valid_dni(row["document"]) or valid_nie(row["document"])
    assert list(row) == list(COLUMNS)
    assert check_row(row).customer_ref == row["customer_ref"]


def test_there_are_people_with_nie_landline_only_and_without_email() -> None:
    assert any(valid_nie(row["document"]) for row in rows())
    assert any(not telephones.is_mobile(row["phone"]) for row in rows())
    assert any(not row["email"] for row in rows())


def test_no_address_can_reach_anybody() -> None:
    assert all("@example." in row["email"] for row in rows() if row["email"])


def test_the_rows_survive_a_csv() -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows())
    assert list(csv.DictReader(io.StringIO(text.getvalue()))) == rows()
