"""The record as files that machines and people read."""

import csv
import json
from datetime import UTC, datetime

import pytest

from services.record_of_processing import record_of_processing
from services.render_record import ENDINGS, render_record, table_file
from settings import Settings
from store import Store

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture
def files(store: Store, settings: Settings) -> dict[str, bytes]:
    with store.reader() as read:
        record = record_of_processing(read, settings)
    return {ending: render_record(record, ending, now=NOW) for ending in ENDINGS}


def test_the_table_has_a_line_for_each_treatment(files: dict[str, bytes], settings: Settings) -> None:
    rows = list(csv.DictReader(files[".csv"].decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == len(settings.purposes) + 1
    assert rows[3]["Base jurídica"] == "Consentimiento"
    assert len(json.loads(files[".json"])["treatments"]) == len(rows)


def test_people_read_it_in_spanish(files: dict[str, bytes], settings: Settings) -> None:
    page = files[".html"].decode()
    assert '<html lang="es">' in page
    assert all(purpose.text in page for purpose in settings.purposes)
    assert "Twilio Ireland Limited" in page


def test_the_paper_can_be_read_aloud(files: dict[str, bytes]) -> None:
    assert b"/StructTreeRoot" in files[".pdf"]  # PDF/UA: typst refuses to write it without tags and language
    assert b"pdfuaid" in files[".pdf"]


def test_markup_in_the_catalogue_stays_text(store: Store, settings: Settings) -> None:
    with store.reader() as read:
        record = record_of_processing(read, settings)
    record["treatments"][0]["retention"] = "<script>alert(1)</script>"
    assert b"<script>" not in render_record(record, ".html", now=NOW)


def test_a_cell_is_never_a_formula() -> None:
    assert b"'=1+1" in table_file([["=1+1"]], ["a"])
