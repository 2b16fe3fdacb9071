"""The code that is read out after its question was left: it proves all the same while it is live (L48)."""

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from duties.errors import CodeRejected, IdentityLocked
from duties.kinds import Identity
from services.code_barred import code_barred
from services.verify_identity import verify_identity
from store.models import IdentityCheck


def prove_late(turn: TurnInHand) -> bool:
    """Check it as in its form. False if no code was said, or none is awaited."""
    code = turn.entity("otp_code")
    if code is None or code.reference is None or not _awaited(turn):
        return False
    try:
        verify_identity(turn.work, turn.conversation, code=turn.value(code.reference), settings=turn.settings)
    except CodeRejected:
        turn.say("utter_code_wrong")
    except IdentityLocked:
        turn.say("utter_identity_locked")
    else:
        turn.say("utter_identity_verified")
    return True


def _awaited(turn: TurnInHand) -> bool:
    if turn.conversation.identity != Identity.UNVERIFIED or code_barred(turn.work, turn.conversation):
        return False
    pending = select(IdentityCheck.id).where(
        IdentityCheck.conversation_id == turn.conversation.id, IdentityCheck.status == "pending"
    )
    return turn.work.session.scalar(pending.limit(1)) is not None
