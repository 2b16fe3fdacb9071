"""Wipe the message that carries a one-time code, once the code is used, expired or locked (L92)."""

from sqlalchemy import select

from store import UnitOfWork
from store.models import Conversation, IdentityCheck, OutboundMessage


def wipe_code(work: UnitOfWork, check: IdentityCheck, *, status: str) -> None:
    """Close the check as passed | failed | expired | locked and wipe what carries its code."""
    check.status, check.closed_at = status, work.now
    work.record(f"code_{status}", check)
    carriers = work.session.scalars(
        select(OutboundMessage).where(
            OutboundMessage.identity_check_id == check.id, OutboundMessage.body_sealed.is_not(None)
        )
    )
    for message in carriers.all():
        wipe_carrier(work, message)


def wipe_carrier(work: UnitOfWork, message: OutboundMessage) -> None:
    """The message loses its body; one that was sent stays sent."""
    message.body_sealed = None
    message.status = "wiped" if message.status == "waiting" else message.status
    work.record("code_wiped", message)


def wipe_pending_codes(work: UnitOfWork, conversation: Conversation) -> None:
    """Every code of this conversation that could still be used expires now."""
    for check in work.session.scalars(
        select(IdentityCheck).where(
            IdentityCheck.conversation_id == conversation.id, IdentityCheck.status == "pending"
        )
    ).all():
        wipe_code(work, check, status="expired")
