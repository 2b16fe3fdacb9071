"""Take a blocked person out of everything that finds people: nobody meets them in daily use (L57, L67)."""

from sqlalchemy import delete, select

from services.close_link import close_link
from services.wipe_code import wipe_pending_codes
from store import Reading, UnitOfWork
from store.models import (
    Blocking,
    ConsentLink,
    ContactAsk,
    ContactPoint,
    Contract,
    Conversation,
    DownloadLink,
    Person,
    PersonName,
    Request,
)


def set_apart(work: UnitOfWork, person: Person, blocking: Blocking, *, sealable: bool = True) -> None:
    """Its indexes answer to no search, its reference is free for another, and every open door is closed.

    `sealable` is false where the person's key is in the authority's ring already.
    """
    _indexes(work, person)
    _reference(work, person, blocking, sealable=sealable)
    _claims(work, person)
    _doors(work, person)
    work.session.execute(delete(PersonName).where(PersonName.person_id == person.id))
    work.session.flush()


def apart(read: Reading, index: str) -> str:
    """The index under which only whoever looks among the blocked finds it."""
    return read.blind("blocked", index)


def _indexes(work: UnitOfWork, person: Person) -> None:
    if person.document_index is not None:
        person.document_index = apart(work, person.document_index)
    for point in work.session.scalars(select(ContactPoint).where(ContactPoint.person_id == person.id)):
        point.value_index = apart(work, point.value_index)
    for contract in work.session.scalars(select(Contract).where(Contract.person_id == person.id)):
        contract.contract_ref_index = apart(work, contract.contract_ref_index)
    for talk in work.session.scalars(select(Conversation).where(Conversation.person_id == person.id)):
        talk.caller_index = None  # its number is sealed with it


def _reference(work: UnitOfWork, person: Person, blocking: Blocking, *, sealable: bool) -> None:
    """The controller's reference is kept with the blocking, sealed; a new customer may be given it again."""
    owner = f"person:{person.id}"
    blocking.owner = owner
    blocking.customer_index = apart(work, work.blind("customer_ref", person.customer_ref))
    if sealable:
        blocking.customer_ref_sealed = work.seal(
            owner, "blockings", "customer_ref_sealed", blocking.id, person.customer_ref
        )
    person.customer_ref = f"blocked:{person.id}"


def _claims(work: UnitOfWork, person: Person) -> None:
    """Where somebody only said to be them, it is nobody's again."""
    for talk in work.session.scalars(
        select(Conversation).where(Conversation.claimed_person_id == person.id)
    ).all():
        if talk.person_id != person.id:
            wipe_pending_codes(work, talk)
        talk.claimed_person_id = None
    unproven = select(Request).where(Request.person_id == person.id, Request.identity != "verified")
    for request in work.session.scalars(unproven).all():
        request.person_id = None
        request.revision += 1
        work.record("request_unlinked", request)


def _doors(work: UnitOfWork, person: Person) -> None:
    """Links to packages and to choices of consent open nothing, and nobody asks them anything."""
    links = select(DownloadLink).where(DownloadLink.person_id == person.id, DownloadLink.closed_at.is_(None))
    for link in work.session.scalars(links).all():
        close_link(work, link)
    for choice in work.session.scalars(
        select(ConsentLink).where(ConsentLink.person_id == person.id, ConsentLink.expires_at > work.now)
    ).all():
        choice.expires_at = work.now
    asks = select(ContactAsk).where(ContactAsk.person_id == person.id, ContactAsk.done_at.is_(None))
    for ask in work.session.scalars(asks).all():
        ask.done_at = work.now
