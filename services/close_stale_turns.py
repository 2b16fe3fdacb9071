"""Fail the turns that a killed process left open: what they registered stays, a person looks at the rest."""

from datetime import timedelta

from sqlalchemy import select

from duties.kinds import FlagReason, TurnStatus
from services.raise_flag import raise_flag
from store import UnitOfWork
from store.models import Conversation, Turn
from store.unit_of_work import lease_clock

GRACE = timedelta(seconds=30)  # whoever sends the message again gets the truth from the bot server itself
_AT_ONCE = 50


def close_stale_turns(work: UnitOfWork) -> int:
    """How many were failed and flagged. A turn that another worker holds at this moment is left to it."""
    stale = work.session.scalars(
        select(Turn)
        .where(Turn.status == TurnStatus.OPEN, Turn.lease_until <= lease_clock() - GRACE)
        .order_by(Turn.lease_until)
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    for turn in stale:
        conversation = work.session.get_one(Conversation, turn.conversation_id, with_for_update=True)
        turn.status, turn.failure, turn.closed_at = TurnStatus.FAILED, "lease", work.now
        work.record("turn_failed", turn)
        raise_flag(work, conversation, reason=FlagReason.TURN_FAILED, turn_id=turn.id)
    return len(stale)
