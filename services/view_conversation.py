"""A member of staff looks at a conversation, masked: no reason is needed, a trace is left (L93)."""

from sqlalchemy import exists, select

from duties.errors import NotFound
from duties.permissions import Deed, may
from services.read_conversation import ConversationSheet, read_conversation
from services.require_staff import require_staff
from store import UnitOfWork
from store.models import Conversation, Flag, Request


def view_conversation(work: UnitOfWork, conversation_id: str, *, staff: str) -> ConversationSheet:
    """The masked sheet. Raises NotAllowed, and NotFound also for one that is not the reader's business."""
    conversation = find_for_staff(work, conversation_id, staff=staff)
    work.conversation_id = conversation.id
    work.record("conversation_viewed", conversation)
    return read_conversation(work, conversation.id, clear=False)


def find_for_staff(work: UnitOfWork, conversation_id: str, *, staff: str) -> Conversation:
    """The conversation, if it is flagged or led to a request, or the role may see any. Raises NotFound."""
    reader = require_staff(work, staff, Deed.SEE_FLAGGED_CONVERSATION)
    conversation = work.session.get(Conversation, conversation_id)
    if conversation is None or not (
        may(reader.role, Deed.SEE_ANY_CONVERSATION) or _is_for_the_desk(work, conversation)
    ):
        raise NotFound("no such conversation")
    return conversation


def _is_for_the_desk(work: UnitOfWork, conversation: Conversation) -> bool:
    flagged = exists().where(Flag.conversation_id == conversation.id)
    asked = exists().where(Request.conversation_id == conversation.id)
    return bool(work.session.scalar(select(flagged | asked)))
