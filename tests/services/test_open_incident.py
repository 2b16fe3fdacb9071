"""Incidents: key, term, receipt (L32, L82, L83)."""

from datetime import date

from duties import references
from duties.kinds import Purpose
from services.find_incident import find_incident
from services.give_consent import give_consent
from services.open_incident import open_incident
from store.models import Incident, OutboundMessage, TurnEffect
from tests.services.talk import ANA, YES, Front, Talk, verified


def report(front: Front, talk: Talk) -> Incident:
    """Open an incident."""
    with talk.turn() as (work, conversation):
        return open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)


def test_an_incident_has_its_key_at_once_and_fifteen_working_days(front: Front) -> None:
    """L82, L83: without the 8th and the 25th of December."""
    talk = front.chat()
    incident = report(front, talk)
    assert references.valid(incident.key)
    assert incident.due_date == date(2026, 12, 15)
    assert b"gr" not in incident.text_sealed
    with talk.look() as (work, _):
        assert work.session.query(TurnEffect).one().reference == incident.key


def test_the_key_alone_finds_it_written_in_any_way(front: Front) -> None:
    """L82."""
    talk = front.chat()
    incident = report(front, talk)
    spaced = f"{incident.key[:4]} {incident.key[4:7]}-{incident.key[7:]}"
    with talk.look() as (work, _):
        assert find_incident(work, spaced) is not None
        assert find_incident(work, "1234567890") is None


def test_the_receipt_holds_content_date_and_how_to_get_the_recording(front: Front) -> None:
    """L32, L82."""
    front.enrol()
    talk = front.call()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
    verified(front, talk, document=ANA["document"])
    incident = report(front, talk)
    with talk.look() as (work, _):
        receipt = work.session.query(OutboundMessage).filter_by(kind="receipt").one()
    body = front.body(receipt)
    for part in (incident.key, "la grúa no llegó", "23 de noviembre de 2026", "11:00", "grabación"):
        assert part in body


def test_an_unrecorded_caller_gets_key_and_receipt_all_the_same(front: Front) -> None:
    """L32, L106: no consent, no audio, but key and written receipt."""
    call = front.call(caller="+34600009999")
    incident = report(front, call)
    with call.look() as (work, _):
        receipt = work.session.query(OutboundMessage).one()
    body = front.body(receipt)
    assert incident.key in body
    assert "grabación" not in body
