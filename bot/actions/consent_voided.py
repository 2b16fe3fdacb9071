"""A yes to a question in a language that was not the person's is none: it is taken back when the language changes."""

from sqlalchemy import select

from bot.actions.recording import order_stop
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import ConsentState, Identity, Purpose
from services.withdraw_consent import withdraw_consent
from store.models import ConsentEvent, Grant

VOIDED = "language"


def void_consent(turn: TurnInHand) -> None:
    """In the turn that changes the language, what was granted before it counts no more (L15, L86)."""
    if not turn.switched or turn.conversation.identity == Identity.VERIFIED:
        return
    given = turn.work.session.scalar(
        select(Grant.id).where(
            Grant.conversation_id == turn.conversation.id,
            Grant.purpose == Purpose.CONVERSATION_RECORD,
            Grant.state == ConsentState.GIVEN,
        )
    )
    if given is None:
        return
    withdraw_consent(
        turn.work, turn.conversation, purposes=(Purpose.CONVERSATION_RECORD,), answer=turn.answer(VOIDED)
    )
    turn.say("utter_record_voided")
    if turn.voice:
        order_stop(turn)


def voided_here(turn: TurnInHand) -> bool:
    """Whether the last that happened to this conversation's consent was such a change: it is still to be asked."""
    last = turn.work.session.scalars(
        select(ConsentEvent)
        .join(Grant, Grant.id == ConsentEvent.grant_id)
        .where(Grant.conversation_id == turn.conversation.id, Grant.purpose == Purpose.CONVERSATION_RECORD)
        .order_by(ConsentEvent.at.desc())
    ).first()
    return last is not None and last.rule == VOIDED
