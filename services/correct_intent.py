"""A reviewer says what a turn meant; the dialogue that took place stays as it was."""

from sqlalchemy import select

from duties.errors import AmparoError, NotFound
from duties.intents import INTENTS
from duties.permissions import Deed
from services.require_staff import require_staff
from services.view_conversation import find_for_staff
from store import UnitOfWork
from store.models import IntentCorrection, Turn, new_id


class IntentUnknown(AmparoError):
    """There is no such intent in the register."""


def correct_intent(
    work: UnitOfWork, conversation_id: str, turn_id: str, *, intent: str, staff: str
) -> IntentCorrection:
    """The correction; a later one takes its place. Raises NotAllowed, NotFound, IntentUnknown."""
    reviewer = require_staff(work, staff, Deed.CORRECT_INTENT)
    conversation = find_for_staff(work, conversation_id, staff=staff)
    if intent not in INTENTS:
        raise IntentUnknown("no such intent")
    turn = work.session.get(Turn, turn_id, with_for_update=True)
    if turn is None or turn.conversation_id != conversation.id or turn.intent is None:
        raise NotFound("no such turn")
    row = work.session.scalar(select(IntentCorrection).where(IntentCorrection.turn_id == turn.id))
    if row is None:
        row = IntentCorrection(id=new_id(), turn_id=turn.id, conversation_id=conversation.id)
        work.session.add(row)
    row.intent, row.by, row.at = intent, reviewer.name, work.now
    work.conversation_id = conversation.id
    work.record("intent_corrected", row)
    work.session.flush()
    return row
