"""Write to whom a step of an incident has to be told: its person, or the authority that referred it (L64, L82, L83)."""

from datetime import date

from duties.authority_letter import ReferralFacts, authority_letter
from duties.incident_steps import IncidentOutcome, IncidentSaid, IncidentStep, Told
from duties.incident_texts import IncidentFacts, Remedy, incident_text
from duties.incidents import IncidentRow
from duties.local_time import local_day
from services.conversation_language import conversation_language
from services.incident_reading import due_moment, file_number_of, kind_of, subject_of
from services.queue_message import queue_message
from services.queue_receipt import officer, queue_incident_message
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Incident, OutboundMessage


def tell_incident(
    work: UnitOfWork, incident: Incident, row: IncidentRow, said: IncidentSaid, *, settings: Settings
) -> OutboundMessage | None:
    """The queued message; None if nobody is told at this step, or there is nowhere to write to."""
    if row.tells is Told.AUTHORITY:
        return _tell_authority(work, incident, said, settings)
    if row.tells is Told.PERSON:
        return _tell_person(work, incident, row.step, said, settings)
    return None


def _tell_person(
    work: UnitOfWork, incident: Incident, step: IncidentStep, said: IncidentSaid, settings: Settings
) -> OutboundMessage | None:
    language = conversation_language(work, incident.conversation_id)
    spoken, resolved = in_language(settings, language), step is IncidentStep.RESOLVE
    facts = IncidentFacts(
        sender=settings.controller.short_name,
        key=incident.key,
        kind=kind_of(incident),
        subject=subject_of(incident),
        due_at=due_moment(incident),
        remedy=Remedy(
            officer(spoken), spoken.authority.name, settings.authority.address, settings.authority.web
        ),
        language=language,
        text=said.text.strip(),
        complete_by=incident.waiting_until,
        outcome=IncidentOutcome(said.outcome) if resolved else None,
        elsewhere=spoken.complaints.if_not_agreed,
    )
    body = incident_text(step, facts)
    return queue_incident_message(
        work, incident, body, kind="answer" if resolved else "receipt", language=language
    )


def _tell_authority(
    work: UnitOfWork, incident: Incident, said: IncidentSaid, settings: Settings
) -> OutboundMessage:
    """On paper, to be posted or handed in at its electronic office: staff note that it has left."""
    controller, authority = settings.controller, settings.authority
    facts = ReferralFacts(
        authority=authority.name,
        controller=controller.name,
        tax_id=controller.tax_id,
        address=controller.address,
        officer=officer(settings),
        file_number=file_number_of(work, incident),
        key=incident.key,
        received_on=_received(incident),
        outcome=IncidentOutcome(said.outcome),
        text=said.text.strip(),
    )
    return queue_message(
        work,
        kind="authority",
        medium="letter",
        owner=incident.owner,
        to=f"{authority.name}, {authority.address}",
        body=authority_letter(facts),
        conversation_id=incident.conversation_id,
    )


def _received(incident: Incident) -> date:
    return local_day(incident.opened_at)
