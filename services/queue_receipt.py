"""Queue the written receipt of a request or an incident, if a contact is known (L45, L82)."""

from collections.abc import Iterable

from duties.incident_kinds import IncidentKind
from duties.kinds import ConsentState, Purpose, Right
from duties.local_time import local_day
from duties.message_words import language_of
from duties.receipt_texts import IncidentReceived, incident_receipt, request_receipt, withdrawal_receipt
from services.code_barred import code_barred
from services.contacts import contact_for_receipt
from services.find_address import find_address, told_for_incident
from services.incident_reading import due_moment, kind_of, subject_of
from services.offer_consent_link import offer_consent_link
from services.queue_message import queue_message
from settings import Settings, in_language
from store import UnitOfWork
from store.models import Conversation, Incident, OutboundMessage, Request


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
    told = told_for_incident(work, incident)
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
    medium, to = told or find_address(work, conversation, person_id)
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


def officer(settings: Settings) -> str:
    """Who answers about data protection, in the words of the settings' language."""
    dpo = settings.controller.dpo
    return dpo.name if dpo else settings.controller.name


def _dpo(settings: Settings) -> str:
    dpo = settings.controller.dpo
    return dpo.email if dpo else settings.controller.email
