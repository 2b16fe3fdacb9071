"""Stop publicity at once, on the number or address in use, said, or of the person claimed (L21, L61, L63)."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.consent_answer import Answer, spontaneous
from duties.kinds import MARKETING, Purpose
from duties.suppression import purposes_for
from services.canonical import canonical_document, canonical_email, canonical_phone
from services.claims import read_claim
from services.marketing_records import end_marketing, people_reached
from services.speaks_for_another import speaks_for_another
from store import UnitOfWork
from store.models import ContactPoint, Conversation, Person, Suppression, new_id


def suppress_marketing(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    phone: str | None = None,
    email: str | None = None,
    document: str | None = None,
    purposes: Iterable[Purpose] = MARKETING,
    answer: Answer | None = None,
) -> int:
    """How many things tell whose publicity it is: 0 if nothing does. The number does not show who is on file.

    A consent that rested on one of them ends in the same transaction, without review (RGPD 21.3).
    """
    wanted = tuple(purposes)
    said = _said(work, conversation, phone, email, document)
    known = _on_file(work, conversation, {index for kind, index in said if kind == "document"})
    for kind, index in {*said, *known}:
        _suppress(work, conversation, kind, index, purposes_for(kind, wanted))
    reached = people_reached(
        work,
        contact_indexes=[index for kind, index in said if kind != "document"],
        document_index=next((index for kind, index in said if kind == "document"), None),
    )
    words = answer or spontaneous("", "objection")
    end_marketing(work, conversation, wanted, words, people=reached)
    whose = len(said) + int(conversation.claimed)
    if whose:
        work.record("marketing_suppressed", conversation)
        work.effect("suppression", None)
    return whose


def _said(
    work: UnitOfWork, conversation: Conversation, phone: str | None, email: str | None, document: str | None
) -> set[tuple[str, str]]:
    """(kind, blind index) of what was said, of the claim, and of the number in use if the publicity is the speaker's."""
    claim = read_claim(work, conversation)
    own = not speaks_for_another(work, conversation)
    document = document or claim.get("document")
    number = canonical_phone(phone or (claim.get("phone") if own else None) or "")
    found = {("phone", conversation.caller_index)} if own and conversation.caller_index else set()
    if number:
        found.add(("phone", work.blind("phone", number)))
    if email:
        found.add(("email", work.blind("email", canonical_email(email))))
    if document:
        found.add(("document", work.blind("document", canonical_document(document))))
    return found


def _on_file(work: UnitOfWork, conversation: Conversation, documents: set[str]) -> set[tuple[str, str]]:
    """The same of the person proven or claimed, and of whoever has the document that was said."""
    ids = set(work.session.scalars(select(Person.id).where(Person.document_index.in_(documents))))
    person_id = conversation.person_id or conversation.claimed_person_id
    ids |= {person_id} if person_id else set()
    points = work.session.scalars(select(ContactPoint).where(ContactPoint.person_id.in_(ids)))
    found = {("email" if point.kind == "email" else "phone", point.value_index) for point in points}
    people = [work.session.get_one(Person, each) for each in ids]
    return found | {("document", person.document_index) for person in people if person.document_index}


def _suppress(
    work: UnitOfWork, conversation: Conversation, kind: str, index: str, purposes: Iterable[Purpose]
) -> None:
    for purpose in purposes:
        row = work.session.scalar(
            select(Suppression).where(Suppression.value_index == index, Suppression.purpose == purpose)
        )
        if row is None:
            row = Suppression(id=new_id(), kind=kind, value_index=index, purpose=purpose)
            work.session.add(row)
        row.at, row.conversation_id = work.now, conversation.id
        work.session.flush()
        work.record("suppression_stored", row)
