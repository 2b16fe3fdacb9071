"""Where something is written to: what is on file, what was told for it, or where they speak from (L45, L82)."""

from collections.abc import Mapping

from duties import telephones
from services.claims import read_claim
from services.contacts import MEDIUM, contact_for_receipt, open_contact
from services.contacts_unsafe import contacts_unsafe
from services.speaks_for_another import speaks_for_another
from store import UnitOfWork
from store.models import Conversation, Incident, Person


def find_address(
    work: UnitOfWork, conversation: Conversation | None, person_id: str | None
) -> tuple[str, str]:
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


def told_for_incident(work: UnitOfWork, incident: Incident) -> tuple[str, str] | None:
    """Medium and address that were told for this incident; a landline takes no text."""
    if incident.contact_sealed is None:
        return None
    to = work.open_text(incident.owner, "incidents", "contact_sealed", incident.id, incident.contact_sealed)
    if incident.contact_kind in ("email", "letter"):
        return incident.contact_kind, to
    return "sms", to if telephones.is_mobile(to) else ""


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
