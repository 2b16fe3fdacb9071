"""Where an incident is to be answered, as staff note it."""

from services.add_incident_contact import add_contact_at_desk
from services.open_incident import open_incident
from store.models import Incident, OutboundMessage
from tests.services.staff_cases import hire
from tests.services.talk import Front


def test_the_same_contact_noted_twice_is_one_receipt_and_another_is_another(front: Front) -> None:
    """L82: the receipt goes where the person says, once."""
    hire(front.store)
    talk = front.chat()
    with talk.turn() as (work, conversation):
        key = open_incident(work, conversation, text="El perito no vino", settings=front.settings).key
    sent = []
    for contact in ("ana@example.org", "Ana@Example.org ", "600 00 10 01", "+34600001001"):
        with front.store.unit_of_work("staff:lola") as work:
            add_contact_at_desk(work, key, contact, staff="lola", settings=front.settings)
            work.commit()
        with front.store.reader() as read:
            sent.append(read.session.query(OutboundMessage).count())
            kind = read.session.query(Incident).one().contact_kind
    assert sent == [1, 1, 2, 2]
    assert kind == "phone"
