"""Where codes and receipts go."""

from services.contacts import contact_for_code, contact_for_receipt, open_contact
from tests.conftest import SetClock
from tests.services.talk import ANA, Front


def test_codes_go_to_the_mobile_and_receipts_to_the_mail(front: Front) -> None:
    front.enrol()
    with front.store.reader() as read:
        code, receipt = (
            contact(read, front.person_id()) for contact in (contact_for_code, contact_for_receipt)
        )
    assert code is not None
    assert receipt is not None
    assert (code.kind, receipt.kind) == ("mobile", "email")


def test_the_newest_number_on_file_gets_the_code(front: Front, clock: SetClock) -> None:
    """L49: not the one that the customer gave up years ago."""
    front.enrol(ANA)
    clock.forward(days=1)
    front.enrol(ANA | {"phone": "600001999"})
    with front.store.reader() as read:
        point = contact_for_code(read, front.person_id())
        assert point is not None
        assert open_contact(read, point) == "+34600001999"


def test_a_landline_gets_codes_and_no_receipts(front: Front) -> None:
    front.enrol()
    with front.store.reader() as read:
        luis = front.person_id("C2")
        point = contact_for_code(read, luis)
        assert point is not None
        assert (point.kind, contact_for_receipt(read, luis)) == ("landline", None)


def test_nobody_has_no_contact(front: Front) -> None:
    with front.store.reader() as read:
        assert contact_for_code(read, None) is None
