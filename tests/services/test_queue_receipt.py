"""Receipts reach whoever they can (L45, L82)."""

from duties.kinds import Right
from store.models import OutboundMessage
from tests.services.talk import LUIS, Front, claimed, lodge


def test_whoever_has_only_a_landline_gets_the_receipt_by_letter(front: Front) -> None:
    """L45."""
    front.enrol(LUIS | {"address": "Calle Sol 3, 28013 Madrid"})
    talk = front.chat()
    claimed(talk, document=LUIS["document"], send=False)
    lodge(talk, Right.ACCESS)
    with talk.look() as (work, _):
        receipt = work.session.query(OutboundMessage).one()
        to = work.open_text(receipt.owner, "outbound_messages", "to_sealed", receipt.id, receipt.to_sealed)
    assert (receipt.medium, to) == ("letter", "Calle Sol 3, 28013 Madrid")


def test_without_any_address_the_request_stands_without_a_receipt(front: Front) -> None:
    front.enrol(LUIS)
    talk = front.chat()
    claimed(talk, document=LUIS["document"], send=False)
    assert lodge(talk, Right.ACCESS).reference
    with talk.look() as (work, _):
        assert work.session.query(OutboundMessage).count() == 0


def test_a_receipt_never_goes_to_the_line_in_use_when_the_person_claimed_is_on_file(front: Front) -> None:
    """L49: whoever calls in another's name gets nothing in writing."""
    front.enrol(LUIS)
    call = front.call(caller="+34600009999")
    claimed(call, document=LUIS["document"], send=False)
    lodge(call, Right.ACCESS)
    with call.look() as (work, _):
        assert work.session.query(OutboundMessage).count() == 0
