"""Link what a conversation has left to the person who has been proven in it."""

from typing import Any

from sqlalchemy import select

from duties.kinds import Purpose
from store import UnitOfWork
from store.models import Callback, Conversation, Grant, Incident, Recording

OWNED: tuple[Any, ...] = (Grant, Recording, Incident, Callback)


def link_conversation(work: UnitOfWork, conversation: Conversation, person_id: str) -> None:
    """Its record of consent, recordings, incidents and call-backs, as far as they are nobody's yet."""
    for model in OWNED:
        rows = work.session.scalars(
            select(model).where(model.conversation_id == conversation.id, model.person_id.is_(None))
        )
        for row in rows.all():
            if model is not Grant or row.purpose == Purpose.CONVERSATION_RECORD:
                row.person_id = person_id
                work.record(f"{model.__tablename__}_linked", row)
