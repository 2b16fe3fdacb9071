"""What a request asks for can be completed."""

from duties.kinds import Right
from services.add_request_details import add_request_details
from services.request_content import read_details
from store.models import Request
from tests.services.talk import NOBODY, Front, claimed, lodge


def test_details_said_later_are_added_sealed(front: Front) -> None:
    """L56, L92: which datum and what correction."""
    talk = front.chat()
    claimed(talk, document=NOBODY, send=False)
    request = lodge(talk, Right.RECTIFICATION, words="corrijan un dato")
    with talk.turn() as (work, _):
        row = work.session.get_one(Request, request.id)
        add_request_details(work, row, {"field": "address"})
        add_request_details(work, row, {"new_value": "Calle Sol 3"})
    with talk.look() as (work, _):
        row = work.session.get_one(Request, request.id)
        details = read_details(work, row)
    assert details == {"words": "corrijan un dato", "field": "address", "new_value": "Calle Sol 3"}
    assert b"Sol 3" not in (row.details_sealed or b"")
