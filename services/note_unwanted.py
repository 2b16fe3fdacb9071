"""A request that is registered already is no longer wanted: staff are told, nothing is dropped (L43, L45)."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.kinds import FlagReason, Right
from services.add_request_details import add_request_details
from services.raise_flag import raise_flag
from store import Reading, UnitOfWork
from store.models import Conversation, Request


def requests_here(read: Reading, conversation: Conversation, rights: Iterable[Right]) -> list[Request]:
    """The requests of these rights that this conversation registered and nobody has decided."""
    return list(
        read.session.scalars(
            select(Request)
            .where(
                Request.conversation_id == conversation.id,
                Request.right.in_(tuple(rights)),
                Request.status.in_(ACTIVE),
            )
            .order_by(Request.received_at)
        )
    )


def note_unwanted(
    work: UnitOfWork, conversation: Conversation, requests: Iterable[Request], *, words: str
) -> None:
    """The words go with each request, and the conversation waits for a person who withdraws it or not."""
    for request in requests:
        add_request_details(work, request, {"words": words})
    raise_flag(work, conversation, reason=FlagReason.UNWANTED)
