"""Ends conversations that nobody goes on with; a call whose end Twilio never told, later (design §4)."""

from datetime import timedelta
from functools import partial

import httpx
from sqlalchemy import Select, and_, exists, or_, select

from jobs.attempt import attempt
from services.end_conversation import end_conversation
from settings import Settings
from store import Reading, Store
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock

HANDED_OVER = timedelta(hours=4)  # a call put through to a person sends nothing until it ends
_AT_ONCE = 50


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many conversations were ended."""
    with store.reader() as read:
        due = read.session.scalars(_due(read, settings).limit(_AT_ONCE)).all()
    return sum(
        bool(attempt(partial(_end, store, settings, row_id), sweep="idle_conversations", row=row_id))
        for row_id in due
    )


def _end(store: Store, settings: Settings, conversation_id: str) -> bool:
    with store.unit_of_work("jobs", conversation_id=conversation_id) as work:
        conversation = work.session.get_one(Conversation, conversation_id, with_for_update=True)
        if work.session.scalar(_due(work, settings).where(Conversation.id == conversation_id)) is None:
            return False
        end_conversation(work, conversation, reason="idle", settings=settings)
        work.commit()
    return True


def _due(read: Reading, settings: Settings) -> Select[str]:
    """Open, quiet for the idle time, and with no turn being answered at this moment."""
    last = Conversation.last_activity_at
    idle = timedelta(minutes=settings.dialogue.consent_idle_minutes)
    put_through = and_(Conversation.channel == "voice", Conversation.human.is_(True))
    answering = exists().where(
        Turn.conversation_id == Conversation.id, Turn.status == "open", Turn.lease_until > lease_clock()
    )
    return select(Conversation.id).where(
        Conversation.state == "open",
        last <= read.now - idle,
        or_(~put_through, last <= read.now - HANDED_OVER),
        ~answering,
    )
