"""Open a consultation, complaint or incident with its key, told in the contact (Ley 10/2025, L82, L83)."""

from datetime import date
from functools import cache

import holidays

from duties.deadlines import add_working_days
from duties.local_time import local_day
from services.new_reference import new_reference
from services.queue_receipt import queue_incident_receipt
from settings import Settings, legal_at
from store import UnitOfWork
from store.models import Conversation, Incident, new_id


def open_incident(
    work: UnitOfWork, conversation: Conversation, *, text: str, kind: str = "incidencia", settings: Settings
) -> Incident:
    """The incident, due after the working days of the law; its receipt is queued if a contact is known.

    Its text is kept on legal duty, whatever was consented.
    """
    today = local_day(work.now)
    days = legal_at(settings, "incident_working_days", today)
    incident_id, owner = new_id(), f"conversation_duty:{conversation.id}"
    incident = Incident(
        id=incident_id,
        key=new_reference(work),
        kind=kind,
        channel=conversation.channel,
        conversation_id=conversation.id,
        turn_id=work.turn_id,
        person_id=conversation.person_id,
        opened_at=work.now,
        due_date=add_working_days(today, days, _festive(today.year)),
        owner=owner,
        text_sealed=work.seal(owner, "incidents", "text_sealed", incident_id, text),
    )
    work.insert(incident)
    work.record("incident_opened", incident)
    work.effect("incident", incident.key)
    queue_incident_receipt(work, incident, settings=settings)
    return incident


@cache
def _festive(year: int) -> frozenset[date]:
    """The national holidays of this year and the next; working them out takes milliseconds."""
    return frozenset(holidays.country_holidays("ES", years=[year, year + 1]))
