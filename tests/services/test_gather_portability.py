"""The portable copy: what was provided, on consent or contract, and nothing that was concluded."""

import csv
import io
import json

import jsonschema
import pytest

from duties.kinds import Right
from duties.packages import PackageKind
from services.dossier_files import SCHEMAS
from services.gather_portability import as_csv
from services.raise_flag import raise_flag
from tests.services.copy_cases import copied, rich
from tests.services.talk import Front

SCHEMA = json.loads((SCHEMAS / "portability.schema.json").read_text("utf-8"))


def test_it_holds_what_was_provided_in_json_and_csv(front: Front) -> None:
    """L60: structured, common, machine-readable, with a published schema."""
    desk, reference, _ = rich(front, Right.PORTABILITY)
    copy = copied(desk, reference, PackageKind.PORTABILITY)
    jsonschema.validate(copy.document, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert copy.document["person"]["document"] == "12345678Z"
    assert "Soy Ana, mi DNI es 12345678Z" in [each["text"] for each in copy.document["statements"]]
    rows = list(csv.DictReader(io.StringIO(copy.files["contacts.csv"].decode())))
    assert {row["kind"] for row in rows} == {"mobile", "email"}
    assert {"persona.csv", "contracts.csv", "consents.csv", "statements.csv", "esquema.json"} <= set(
        copy.files
    )


def test_it_leaves_out_inferences_flags_and_what_duty_keeps(front: Front) -> None:
    """L60: it differs from the access dossier."""
    desk, reference, talk = rich(front, Right.PORTABILITY)
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason="urgent")
    text = copied(desk, reference, PackageKind.PORTABILITY).files["datos.json"].decode()
    for left_out in ("urgent", "perito", "understood_as", "confidence", "consultations", "requests"):
        assert left_out not in text


def test_a_conversation_that_was_not_consented_to_is_not_portable(front: Front) -> None:
    """L60: other bases are not carried over."""
    desk, reference, talk = rich(front, Right.PORTABILITY)
    with talk.turn() as (_, conversation):
        conversation.record_consent = "refused"
    assert copied(desk, reference, PackageKind.PORTABILITY).document["statements"] == []


@pytest.mark.parametrize(
    ("value", "cell"), [("=1+1", "'=1+1"), ("+34600001001", "+34600001001"), ("-x", "'-x"), (None, "")]
)
def test_no_cell_runs_in_a_spreadsheet(value: str | None, cell: str) -> None:
    assert as_csv([{"v": value}]).decode().splitlines()[1] == f'"{cell}"'
