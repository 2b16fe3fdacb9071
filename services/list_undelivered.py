"""What a person at the desk has to bring to its addressee: what could not be delivered, and letters to be posted (L45)."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select

from store import Reading
from store.models import Incident, OutboundMessage, Request, RequestLetter, Restriction

UNDELIVERED = (
    OutboundMessage.status.in_(("failed", "unsure")),
    # A code is asked for again; a recipient has its errand, and is told again.
    OutboundMessage.kind.not_in(("otp", "recipient")),
)
TO_POST = (
    OutboundMessage.status == "waiting",
    OutboundMessage.medium == "letter",
    OutboundMessage.kind != "recipient",
    # These are printed and noted on the page of their request.
    ~exists().where(RequestLetter.message_id == OutboundMessage.id),
    ~exists().where(Restriction.notice_id == OutboundMessage.id),
)
"""Receipts by post, the answer to an authority, what accompanies a copy on paper, word of a call that was missed."""

OWED = ("answer", "letter", "authority")
"""Who is owed an answer gets it: these are never left undelivered."""


@dataclass(frozen=True)
class UndeliveredLine:
    """A message as the desk lists it, with the request or incident that it is about."""

    message: OutboundMessage
    reference: str | None
    key: str | None

    @property
    def owed(self) -> bool:
        """Whether it has to reach the person."""
        return self.message.kind in OWED


def list_undelivered(read: Reading) -> tuple[UndeliveredLine, ...]:
    """What could not be delivered, the oldest first."""
    return _list(read, UNDELIVERED)


def list_to_post(read: Reading) -> tuple[UndeliveredLine, ...]:
    """Letters to be printed and posted, the oldest first."""
    return _list(read, TO_POST)


def _list(read: Reading, wanted: tuple[ColumnElement[bool], ...]) -> tuple[UndeliveredLine, ...]:
    found = (
        select(OutboundMessage, Request.reference)
        .outerjoin(Request, Request.id == OutboundMessage.request_id)
        .where(*wanted)
        .order_by(OutboundMessage.created_at, OutboundMessage.id)
    )
    return tuple(
        UndeliveredLine(message, reference, None if reference else key_of(read, message))
        for message, reference in read.session.execute(found)
    )


def key_of(read: Reading, message: OutboundMessage) -> str | None:
    """The key of the first incident of its conversation, if it has one."""
    if message.conversation_id is None:
        return None
    here = select(Incident.key).where(Incident.conversation_id == message.conversation_id)
    return read.session.scalars(here.order_by(Incident.opened_at)).first()
