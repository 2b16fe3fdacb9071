"""Queue the written receipt of a request or an incident, if a contact is known (L45, L82)."""

from collections.abc import Iterable, Mapping

from duties import telephones
from duties.incident_kinds import IncidentKind
from duties.kinds import ConsentState, Purpose, Right
from duties.local_time import local_day
from duties.message_words import language_of
from duties.receipt_texts import IncidentReceived, incident_receipt, request_receipt, withdrawal_receipt
from services.claims import read_claim
from services.code_barred import code_barred
from services.contacts import MEDIUM, contact_for_receipt, open_contact
from services.contacts_unsafe import contacts_unsafe
from services.incident_reading import due_moment, kind_of, subject_of
from services.offer_consent_link import offer_consent_link
from services.queue_message import queue_message
from services.speaks_for_another import speaks_for_another
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Conversation, Incident, OutboundMessage, Person, Request


def queue_receipt(work: UnitOfWork, request: Request, *, settings: Settings) -> OutboundMessage | None:
    """The receipt of a request; None if there is nowhere to send it."""
    conversation = (
        work.session.get(Conversation, request.conversation_id) if request.conversation_id else None
    )
    language = language_of(conversation.language if conversation else None)
    body = request_receipt(
        Right(request.right),
        sender=settings.controller.short_name,
        reference=request.reference,
        received_at=request.received_at,
        due=request.due_date,
        dpo=_dpo(settings),
        language=language,
    )
    own = conversation is None or not code_barred(work, conversation)
    if own and request.person_id is not None and contact_for_receipt(work, request.person_id) is not None:
        link = offer_consent_link(work, request.person_id, Right(request.right), settings, language=language)
        body += f" {link}" if link else ""
    return _queue(
        work,
        conversation,
        request.person_id,
        request.owner,
        body,
        request_id=request.id,
        language=language,
    )


def queue_withdrawal_receipt(
    work: UnitOfWork,
    conversation: Conversation,
    reference: str,
    purposes: Iterable[Purpose],
    *,
    settings: Settings,
) -> OutboundMessage | None:
    """The receipt of consents withdrawn in writing or in person."""
    language = language_of(conversation.language)
    body = withdrawal_receipt(
        tuple(purposes),
        sender=settings.controller.short_name,
        reference=reference,
        since=local_day(work.now),
        language=language,
    )
    owner = f"conversation_duty:{conversation.id}"
    return _queue(work, conversation, conversation.claimed_person_id, owner, body, language=language)


def queue_incident_receipt(
    work: UnitOfWork, incident: Incident, *, settings: Settings
) -> OutboundMessage | None:
    """The receipt of an incident; None if there is nowhere to send it, or the authority referred it: it knows."""
    if incident.kind == IncidentKind.AEPD_REFERRAL:
        return None
    conversation = (
        work.session.get(Conversation, incident.conversation_id) if incident.conversation_id else None
    )
    language = language_of(conversation.language if conversation else None)
    told = IncidentReceived(
        sender=settings.controller.short_name,
        dpo=officer(in_language(settings, language)),
        key=incident.key,
        kind=kind_of(incident),
        subject=subject_of(incident),
        received_at=incident.opened_at,
        due_at=due_moment(incident),
        text=work.open_text(incident.owner, "incidents", "text_sealed", incident.id, incident.text_sealed),
        recorded=conversation is not None and conversation.record_consent == ConsentState.GIVEN,
    )
    return queue_incident_message(work, incident, incident_receipt(told, language), language=language)


def queue_incident_message(
    work: UnitOfWork, incident: Incident, body: str, *, kind: str = "receipt", language: str = "es"
) -> OutboundMessage | None:
    """Something about an incident, to the contact told for it or else on file; None if there is neither."""
    conversation = (
        work.session.get(Conversation, incident.conversation_id) if incident.conversation_id else None
    )
    told = _told_with(work, incident)
    return _queue(
        work,
        conversation,
        incident.person_id,
        incident.owner,
        body,
        told=told,
        kind=kind,
        language=language,
    )


def _told_with(work: UnitOfWork, incident: Incident) -> tuple[str, str] | None:
    """Medium and address that were told for this incident; a landline takes no text."""
    if incident.contact_sealed is None:
        return None
    to = work.open_text(incident.owner, "incidents", "contact_sealed", incident.id, incident.contact_sealed)
    if incident.contact_kind == "email":
        return "email", to
    return "sms", to if telephones.is_mobile(to) else ""


def _queue(
    work: UnitOfWork,
    conversation: Conversation | None,
    person_id: str | None,
    owner: str,
    body: str,
    *,
    request_id: str | None = None,
    told: tuple[str, str] | None = None,
    kind: str = "receipt",
    language: str = "es",
) -> OutboundMessage | None:
    medium, to = told or _whither(work, conversation, person_id)
    if not to:
        return None
    return queue_message(
        work,
        kind=kind,
        medium=medium,
        owner=owner,
        to=to,
        body=body,
        person_id=person_id,
        conversation_id=conversation.id if conversation else None,
        request_id=request_id,
        language=language,
    )


def _whither(work: UnitOfWork, conversation: Conversation | None, person_id: str | None) -> tuple[str, str]:
    """Medium and address: what is on file, by letter if need be; for the unknown, the mobile in use or given.

    Whoever speaks for another is written to where they speak from; in danger, only where they said it is safe.
    """
    if conversation is not None and contacts_unsafe(work, conversation):
        return _reach(read_claim(work, conversation))
    if conversation is not None and speaks_for_another(work, conversation):
        return _given(work, conversation)
    if person_id is None:
        return _given(work, conversation)
    point = contact_for_receipt(work, person_id)
    if point is not None:
        return MEDIUM[point.kind], open_contact(work, point)
    return "letter", _address(work, work.session.get_one(Person, person_id))


def _address(work: UnitOfWork, person: Person) -> str:
    if person.address_sealed is None:
        return ""
    return work.open_text(f"person:{person.id}", "people", "address_sealed", person.id, person.address_sealed)


def _reach(claim: Mapping[str, str]) -> tuple[str, str]:
    """The e-mail or mobile named in this conversation as the one to use."""
    if claim.get("reach_email"):
        return "email", claim["reach_email"]
    number = claim.get("reach_phone")
    return "sms", (telephones.canonical(number) or "") if number and telephones.is_mobile(number) else ""


def _given(work: UnitOfWork, conversation: Conversation | None) -> tuple[str, str]:
    """Of who is not on file: the e-mail or address written with a letter, else the mobile in use or given."""
    claim = read_claim(work, conversation) if conversation else {}
    if _reach(claim)[1]:
        return _reach(claim)
    number = _number_in_use(work, conversation)
    if claim.get("email"):
        return "email", claim["email"]
    return ("letter", claim["address"]) if claim.get("address") and not number else ("sms", number)


def _number_in_use(work: UnitOfWork, conversation: Conversation | None) -> str:
    if conversation is None:
        return ""
    owner, number = f"conversation:{conversation.id}", read_claim(work, conversation).get("phone")
    if number is None and conversation.caller_sealed is not None:
        number = work.open_text(
            owner, "conversations", "caller_sealed", conversation.id, conversation.caller_sealed
        )
    return (telephones.canonical(number) or "") if number and telephones.is_mobile(number) else ""


def officer(settings: Settings) -> str:
    """Who answers about data protection, in the words of the settings' language."""
    dpo = settings.controller.dpo
    return dpo.name if dpo else settings.controller.name


def _dpo(settings: Settings) -> str:
    dpo = settings.controller.dpo
    return dpo.email if dpo else settings.controller.email
