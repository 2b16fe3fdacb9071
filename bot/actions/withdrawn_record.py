"""Withdrawing the consent for this conversation's record: from anywhere, in one sentence (L20, L22)."""

from bot.actions.recording import order_stop
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import Purpose
from services.withdraw_consent import withdraw_consent


def withdraw_record(turn: TurnInHand) -> None:
    """Stop the recording and block what was kept under the consent (L22)."""
    withdrawn = withdraw_consent(
        turn.work, turn.conversation, purposes=(Purpose.CONVERSATION_RECORD,), answer=turn.answer()
    )
    if not withdrawn:
        turn.say("utter_record_not_there")
        return
    if turn.voice:
        order_stop(turn)
    turn.say("utter_record_withdrawn")
