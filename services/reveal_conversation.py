"""A member of staff opens what was said and whose it is, for a reason that goes to the audit (L93)."""

from duties.permissions import Deed
from services.read_conversation import ConversationSheet, read_conversation
from services.require_staff import require_reason, require_staff
from services.view_conversation import find_for_staff
from store import UnitOfWork


def reveal_conversation(
    work: UnitOfWork, conversation_id: str, *, staff: str, reason: str | None
) -> ConversationSheet:
    """The clear sheet, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    require_staff(work, staff, Deed.REVEAL_CONVERSATION)
    conversation = find_for_staff(work, conversation_id, staff=staff)
    require_reason(work, reason)
    work.conversation_id = conversation.id
    work.record("conversation_revealed", conversation)
    return read_conversation(work, conversation.id, clear=True)
