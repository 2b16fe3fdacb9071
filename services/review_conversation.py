"""A member of staff has looked into a flagged conversation and says what came of it (L62)."""

from collections.abc import Collection

from sqlalchemy import select

from duties.errors import AlreadyReviewed
from duties.permissions import Deed
from duties.reviews import ReviewOutcome
from services.require_staff import require_staff
from services.wipe_reviewed_turns import wipe_reviewed_turns
from store import UnitOfWork
from store.models import Conversation, Flag


def review_conversation(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    staff: str,
    outcome: ReviewOutcome,
    note: str = "",
    flags: Collection[str] | None = None,
) -> tuple[Flag, ...]:
    """Close the open flags, or those of `flags` that the reviewer saw. Raises NotAllowed, AlreadyReviewed."""
    reviewer = require_staff(work, staff, Deed.REVIEW_CONVERSATION)
    work.conversation_id = conversation.id
    waiting = select(Flag).where(Flag.conversation_id == conversation.id, Flag.status == "open")
    rows = work.session.scalars(waiting.with_for_update()).all()
    chosen = tuple(flag for flag in rows if flags is None or flag.id in flags)
    if not chosen:
        raise AlreadyReviewed("these flags have been reviewed in the meantime")
    for flag in chosen:
        flag.status, flag.outcome = "reviewed", outcome.value
        flag.reviewed_at, flag.reviewed_by = work.now, reviewer.name
        flag.note_sealed = _sealed(work, conversation, flag, note.strip())
        work.record("flag_reviewed", flag)
    wipe_reviewed_turns(work, conversation)
    return chosen


def _sealed(work: UnitOfWork, conversation: Conversation, flag: Flag, note: str) -> bytes | None:
    if not note:
        return None
    return work.seal(f"conversation_duty:{conversation.id}", "flags", "note_sealed", flag.id, note)
