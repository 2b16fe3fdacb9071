"""Write to whoever could not be reached by telephone, if there is an address."""

from sqlalchemy import select

from duties.message_words import words_in
from services.contacts import open_contact
from services.conversation_language import conversation_language
from services.queue_message import queue_message
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Callback, ContactPoint, Incident, OutboundMessage, Person


def queue_missed_call(work: UnitOfWork, callback: Callback, *, settings: Settings) -> OutboundMessage | None:
    """By e-mail or letter: what is on file of a proven person, or what was told for an incident; else None."""
    found = _on_file(work, callback.person_id) or _told(work, callback.conversation_id)
    if found is None:
        return None
    medium, to = found
    controller = settings.controller
    language = conversation_language(work, callback.conversation_id)
    body = words_in(language).missed_call.format(
        sender=controller.short_name, phone=controller.phone, email=controller.email
    )
    return queue_message(
        work,
        kind="letter",
        medium=medium,
        owner=f"conversation_duty:{callback.conversation_id}",
        to=to,
        body=body,
        person_id=callback.person_id,
        conversation_id=callback.conversation_id,
        language=language,
    )


def _on_file(read: Reading, person_id: str | None) -> tuple[str, str] | None:
    if person_id is None:
        return None
    email = read.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id == person_id, ContactPoint.kind == "email")
        .order_by(ContactPoint.created_at.desc())
    ).first()
    if email is not None:
        return "email", open_contact(read, email)
    person = read.session.get_one(Person, person_id)
    if person.address_sealed is None:
        return None
    owner = f"person:{person.id}"
    return "letter", read.open_text(owner, "people", "address_sealed", person.id, person.address_sealed)


def _told(read: Reading, conversation_id: str) -> tuple[str, str] | None:
    incident = read.session.scalars(
        select(Incident).where(Incident.conversation_id == conversation_id, Incident.contact_kind == "email")
    ).first()
    if incident is None or incident.contact_sealed is None:
        return None
    told = read.open_text(incident.owner, "incidents", "contact_sealed", incident.id, incident.contact_sealed)
    return "email", told
