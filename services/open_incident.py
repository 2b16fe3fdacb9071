"""Open a consultation, complaint or incident with its key, told in the contact (Ley 10/2025, L82, L83)."""

from datetime import datetime

from duties.incident_kinds import IncidentKind, Subject
from duties.kinds import OTHER_WAYS
from duties.local_time import local_day
from services.find_address import find_address
from services.incident_clock import incident_due
from services.new_reference import new_reference
from services.queue_receipt import queue_incident_receipt
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, Incident, new_id


def open_incident(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    text: str,
    kind: str = IncidentKind.INCIDENCIA,
    subject: Subject = Subject.GENERAL,
    received_at: datetime | None = None,
    file_number: str = "",
    settings: Settings,
) -> Incident:
    """The incident, due by the strictest term of the law; its receipt is queued if a contact is known.

    `received_at` is when it came in, now unless told. Its text is kept on legal duty, whatever was consented.
    `file_number` is the authority's, of what it has referred.
    """
    received = received_at or work.now
    due = incident_due(received, IncidentKind(kind), subject, settings=settings)
    incident_id, owner = new_id(), f"conversation_duty:{conversation.id}"
    incident = Incident(
        id=incident_id,
        key=new_reference(work),
        kind=kind,
        subject=subject,
        channel=conversation.channel,
        conversation_id=conversation.id,
        turn_id=work.turn_id,
        person_id=conversation.person_id or _entered_for(conversation),
        opened_at=received,
        due_date=local_day(due),
        due_at=due,
        owner=owner,
        text_sealed=work.seal(owner, "incidents", "text_sealed", incident_id, text),
    )
    if incident.person_id is None and conversation.channel in OTHER_WAYS:
        _keep_given(work, incident, conversation)
    if file_number:
        incident.authority_ref_sealed = work.seal(
            owner, "incidents", "authority_ref_sealed", incident_id, file_number
        )
    work.insert(incident)
    work.record("incident_opened", incident)
    work.effect("incident", incident.key)
    queue_incident_receipt(work, incident, settings=settings)
    return incident


def _keep_given(work: UnitOfWork, incident: Incident, conversation: Conversation) -> None:
    """Where somebody unknown wrote from: the entry's own claim goes with its passing key, the answer comes later (L83)."""
    medium, to = find_address(work, conversation, None)
    if to:
        incident.contact_kind = "phone" if medium == "sms" else medium
        incident.contact_sealed = work.seal(incident.owner, "incidents", "contact_sealed", incident.id, to)


def _entered_for(conversation: Conversation) -> str | None:
    """Whom a member of staff entered it for; what a caller or a chat claims proves nothing and links nothing."""
    return conversation.claimed_person_id if conversation.channel in OTHER_WAYS else None
