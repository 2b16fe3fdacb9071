"""Tell every recipient of a rectification, an erasure or a restriction (RGPD 19; L58)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from duties.errands import TOLD_TO_RECIPIENTS, ErrandKind
from duties.kinds import Right
from services.open_errands import open_errand
from services.queue_message import queue_message
from services.request_content import read_details
from settings import Recipient, Settings
from store import Reading, UnitOfWork
from store.models import Errand, OutboundMessage, Person, Request

DEEDS = {
    Right.RECTIFICATION: "rectifique el dato que se indica",
    Right.ERASURE: "suprima los datos que le comunicamos de esta persona",
    Right.RESTRICTION: "limite el tratamiento de los datos de esta persona: solo conservarlos",
}


def tell_recipients(work: UnitOfWork, request: Request, *, settings: Settings) -> tuple[Errand, ...]:
    """One errand and one outbound message for each recipient that has not been told yet."""
    if request.right not in TOLD_TO_RECIPIENTS or request.person_id is None:
        return ()
    known = set(
        work.session.scalars(
            select(Errand.target).where(Errand.request_id == request.id, Errand.kind == ErrandKind.RECIPIENT)
        )
    )
    return tuple(
        open_errand(
            work,
            request,
            ErrandKind.RECIPIENT,
            recipient.name,
            recipient.email or recipient.name,
            settings=settings,
            message_id=queue_telling(work, request, recipient, settings=settings).id,
        )
        for recipient in settings.recipients
        if recipient.name not in known
    )


def queue_telling(
    work: UnitOfWork, request: Request, recipient: Recipient, *, settings: Settings
) -> OutboundMessage:
    """The message: by e-mail where there is an address, else a letter to be handed over."""
    return queue_message(
        work,
        kind="recipient",
        medium="email" if recipient.email else "letter",
        owner=request.owner,
        to=recipient.email or recipient.name,
        body=telling(work, request, recipient, settings=settings),
        conversation_id=request.conversation_id,
        request_id=request.id,
    )


def queue_same_again(work: UnitOfWork, request: Request, told: OutboundMessage) -> OutboundMessage:
    """The same words to the same place: once their person is blocked, nobody could write them anew."""
    to, body = (
        work.open_text(told.owner, "outbound_messages", column, told.id, getattr(told, column))
        for column in ("to_sealed", "body_sealed")
    )
    return queue_message(
        work,
        kind="recipient",
        medium=told.medium,
        owner=request.owner,
        to=to,
        body=body,
        conversation_id=request.conversation_id,
        request_id=request.id,
    )


def telling(read: Reading, request: Request, recipient: Recipient, *, settings: Settings) -> str:
    """What a recipient is told: whose data by the customer's reference, which right, what to do."""
    right = Right(request.right)
    customer = read.session.get_one(Person, request.person_id).customer_ref
    changed = _changed(read_details(read, request)) if right is Right.RECTIFICATION else ""
    return (
        f"{recipient.name}: {settings.controller.name} ha atendido la solicitud {request.reference}, que afecta"
        f" al cliente {customer}. Conforme al artículo 19 del RGPD, {DEEDS[right]}{changed}."
        " Confírmenos que lo ha hecho."
    )


def _changed(details: Mapping[str, Any]) -> str:
    field, value = details.get("field"), details.get("new_value")
    return f" ({field}: {value})" if field and value else ""
