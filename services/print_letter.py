"""A member of staff opens a letter to print it: the look is in the audit (L93)."""

from typing import Any

from duties.errors import CannotDecrypt, NotFound
from duties.permissions import Deed
from services.read_request import find_by_reference
from services.render_letter import render_letter
from services.require_staff import require_staff
from services.write_letter import addressee_of, open_letter
from settings import Settings
from store import Reading, UnitOfWork
from store.models import OutboundMessage, Request, RequestLetter


def print_letter(
    work: UnitOfWork, reference: str, letter_id: str, *, staff: str, settings: Settings
) -> bytes:
    """The PDF, once this work is committed. Raises NotAllowed, NotFound."""
    require_staff(work, staff, Deed.REVEAL_REQUEST)
    request = find_by_reference(work, reference)
    letter = work.session.get(RequestLetter, letter_id)
    if letter is None or letter.request_id != request.id:
        raise NotFound("no such letter")
    work.conversation_id, work.reason = request.conversation_id, "imprimir la carta"
    work.record("letter_printed", letter)
    return render_letter(letter_document(work, request, letter, settings=settings), now=work.now)


def letter_document(
    read: Reading, request: Request, letter: RequestLetter, *, settings: Settings
) -> dict[str, Any]:
    """What the sheet says: head, addressee if known, title and paragraphs."""
    message = read.session.get_one(OutboundMessage, letter.message_id)
    whole = dict(open_letter(read, letter))
    if letter.medium == "email" and message.status == "sent":
        whole.pop("addressee", None)  # kept in case the mail server refused it; it did not
    return {
        "addressee": _addressee(read, request, letter, message),
        **whole,
        "sender": settings.controller.name,
        "reference": request.reference,
    }


def _addressee(
    read: Reading, request: Request, letter: RequestLetter, message: OutboundMessage
) -> tuple[str, ...]:
    """Of a letter that was written before its addressee was kept with it."""
    if letter.medium != "letter":
        return ()
    try:
        to = read.open_text(message.owner, "outbound_messages", "to_sealed", message.id, message.to_sealed)
        return addressee_of(read, request, to)
    except CannotDecrypt:
        return ()
