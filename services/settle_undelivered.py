"""Settle what waits for a person: print it, note that it has gone on paper, or leave it with a reason (L45)."""

from sqlalchemy import and_, or_, select

from duties.email_subjects import email_subject
from duties.errors import CannotDecrypt, NotAllowed, NotFound
from duties.permissions import Deed
from services.list_undelivered import OWED, TO_POST, UNDELIVERED, key_of
from services.render_letter import render_letter
from services.require_staff import require_reason, require_staff
from services.write_letter import kept_addressee
from settings import Settings
from store import Reading, UnitOfWork
from store.models import OutboundMessage, Person, Request, RequestLetter


def print_undelivered(work: UnitOfWork, message_id: str, *, staff: str, settings: Settings) -> bytes:
    """Its PDF, once this work is committed. Raises NotAllowed, NotFound, also if nothing of it can be opened."""
    require_staff(work, staff, Deed.REVEAL_REQUEST)
    message = _find(work, message_id)
    try:
        body = work.open_text(
            message.owner, "outbound_messages", "body_sealed", message.id, message.body_sealed
        )
    except CannotDecrypt as gone:
        raise NotFound("no such text") from gone
    work.reason = "imprimir para enviarlo en papel"
    work.record("message_printed", message)
    sender, language = settings.controller.name, message.language or "es"
    document = {
        "title": email_subject(message.kind, settings.controller.short_name, language),
        "head": [sender, settings.controller.address],
        "paragraphs": [" ".join(part.split()) for part in body.split("\n\n")],
        "sender": sender,
        "reference": _reference(work, message),
        "addressee": _addressee(work, message),
        "language": language,
    }
    return render_letter(document, now=work.now)


def post_undelivered(work: UnitOfWork, message_id: str, *, staff: str) -> OutboundMessage:
    """It has reached the person in another way. Raises NotAllowed, NotFound."""
    member = require_staff(work, staff, Deed.WORK_REQUEST)
    message = _find(work, message_id)
    message.status, message.sent_at = "sent", work.now
    letter = work.session.scalar(select(RequestLetter).where(RequestLetter.message_id == message.id))
    if letter is not None:
        letter.posted_by = member.name
        work.record("letter_posted", letter)
    work.record("message_posted", message)
    return message


def drop_undelivered(work: UnitOfWork, message_id: str, *, staff: str, reason: str | None) -> OutboundMessage:
    """It is left as it is. Raises NotAllowed, also for what a person is owed, NotFound, ReasonRequired."""
    require_staff(work, staff, Deed.WORK_REQUEST)
    message = _find(work, message_id)
    require_reason(work, reason)
    if message.kind in OWED:
        raise NotAllowed("an answer has to reach its person")
    message.status = "dropped"
    work.record("message_dropped", message)
    return message


def _find(work: UnitOfWork, message_id: str) -> OutboundMessage:
    message = work.session.scalar(
        select(OutboundMessage)
        .where(OutboundMessage.id == message_id, or_(and_(*UNDELIVERED), and_(*TO_POST)))
        .with_for_update()
    )
    if message is None:
        raise NotFound("no such message, or it has been settled")
    work.conversation_id = message.conversation_id
    return message


def _reference(read: Reading, message: OutboundMessage) -> str:
    if message.request_id is not None:
        return read.session.get_one(Request, message.request_id).reference
    return key_of(read, message) or message.id[:8]


def _addressee(read: Reading, message: OutboundMessage) -> list[str]:
    """Where a letter goes; of anything else name and address on file, for the envelope, or nothing."""
    to = ""
    if message.medium == "letter":
        to = read.open_text(message.owner, "outbound_messages", "to_sealed", message.id, message.to_sealed)
        if message.person_id is None:
            return [to]
    person = read.session.get(Person, message.person_id) if message.person_id else None
    if person is None or person.address_sealed is None:
        return []
    columns = ("name_sealed", "surname_sealed", "address_sealed")
    try:
        name, surname, address = (
            read.open_text(f"person:{person.id}", "people", column, person.id, getattr(person, column))
            for column in columns
        )
    except CannotDecrypt:  # the person is blocked; where it goes was kept apart
        return [to] if to else list(kept_addressee(read, message.owner))
    return [f"{name} {surname}", address]
