"""What came by letter is in the copy, and only in its own person's."""

import json

import jsonschema

from duties.reasons import Reason
from duties.steps import Step
from services.check_intake import IntakeEntry
from services.dossier_files import SCHEMAS
from store import Store
from store.models import Request
from tests.services.copy_cases import copied
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front
from tests.services.test_enter_intake import PDF, enter, entry

SCHEMA = json.loads((SCHEMAS / "dossier.schema.json").read_text("utf-8"))


def letter(**who: str) -> IntakeEntry:
    """A scanned letter of somebody."""
    return entry(who=who, files=(PDF,))


def test_a_scanned_letter_is_in_the_copy_of_whom_it_is_proven_to_be(front: Front) -> None:
    """L54: whatever is kept of the person, byte by byte."""
    front.enrol(ANA)
    desk = Desk.opened(front)
    reference = enter(front, letter(document=ANA["document"])).reference
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.CONFIRM_IDENTITY, "marta", reason=Reason.IN_PERSON)
    copy = copied(desk, reference)
    jsonschema.validate(copy.document, SCHEMA, format_checker=jsonschema.FormatChecker())
    name = f"escritos/{reference}/documento-1.pdf"
    assert copy.files[name] == PDF.content
    assert copy.document["papers"] == [
        {
            "reference": reference,
            "kind": "right",
            "channel": "letter",
            "received_on": "2026-11-23",
            "files": [name],
        }
    ]


def test_a_letter_that_only_says_to_be_hers_is_in_nobodys_copy(front: Front, store: Store) -> None:
    """L49: name and document prove nothing."""
    front.enrol(ANA)
    desk = Desk.opened(front)
    proven = desk.request()
    claimed = enter(front, letter(document=ANA["document"])).reference
    with store.reader() as read:
        assert read.session.query(Request).filter_by(reference=claimed).one().identity != "verified"
    copy = copied(desk, proven)
    assert copy.document["papers"] == []
    assert not [name for name in copy.files if name.startswith("escritos/")]
