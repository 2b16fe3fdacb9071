"""Give the case of an erasure a key of its own, so that its letter can still go once the person is blocked (L45)."""

from sqlalchemy import select

from services.request_content import change_owner
from store import UnitOfWork
from store.models import OutboundMessage, Request

CASE = "request:"
NOT_GONE = ("waiting", "sending", "failed", "unsure")
"""What may still have to reach its person, on paper if need be."""


def keep_case_apart(work: UnitOfWork, request: Request) -> None:
    """The case and whatever still waits to be sent to its person leave the keys that are about to be blocked."""
    owner = case_owner(request)
    change_owner(work, request, owner)
    waiting = select(OutboundMessage).where(
        OutboundMessage.status.in_(NOT_GONE),
        OutboundMessage.kind != "otp",
        (OutboundMessage.person_id == request.person_id)
        | (OutboundMessage.request_id == request.id)
        | (OutboundMessage.conversation_id == request.conversation_id),
    )
    for message in work.session.scalars(waiting).all():
        _reseal(work, message, owner)


def case_owner(request: Request) -> str:
    """Whose key a case has that stands by itself."""
    return f"{CASE}{request.id}"


def _reseal(work: UnitOfWork, message: OutboundMessage, owner: str) -> None:
    for column in ("to_sealed", "body_sealed"):
        sealed = getattr(message, column)
        if sealed is not None and message.owner != owner:
            clear = work.open(message.owner, "outbound_messages", column, message.id, sealed)
            setattr(message, column, work.seal(owner, "outbound_messages", column, message.id, clear))
    message.owner = owner
