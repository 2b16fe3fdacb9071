"""Whoever was to be asked at the next contact has answered: the mark is done with (L24, L27)."""

from sqlalchemy import select

from duties.consent_states import ANSWERED
from store import UnitOfWork
from store.models import ContactAsk, Conversation, Grant


def close_asks(work: UnitOfWork, conversation: Conversation, grant: Grant) -> None:
    """Close the marks that a person's answered record settles; a record that is nobody's yet settles none."""
    if grant.person_id is None or grant.state not in ANSWERED:
        return
    waiting = select(ContactAsk).where(
        ContactAsk.person_id == grant.person_id,
        ContactAsk.purpose == grant.purpose,
        ContactAsk.done_at.is_(None),
    )
    for ask in work.session.scalars(waiting).all():
        ask.done_at, ask.conversation_id = work.now, conversation.id
        work.record("contact_ask_done", ask)
