"""Questions about this conversation: is it kept, is publicity stopped, how long an answer takes (L19, L20, L44, L61)."""

from sqlalchemy import select

from bot.actions.told_here import tell_last
from bot.actions.turn_in_hand import TurnInHand
from bot.understand.state_questions import asks_how_long, asks_whether_kept, asks_whether_stopped
from duties.kinds import ConsentState
from store.models import Suppression


def answer_state(turn: TurnInHand) -> bool:
    """Answer it, if it is such a question."""
    language = turn.conversation.language
    if asks_whether_kept(turn.text, language):
        kept = turn.conversation.record_consent == ConsentState.GIVEN
        turn.say("utter_kept_yes" if kept else "utter_kept_no")
        return True
    if asks_whether_stopped(turn.text, language):
        stopped = select(Suppression.id).where(Suppression.conversation_id == turn.conversation.id)
        found = turn.work.session.scalar(stopped.limit(1)) is not None
        turn.say("utter_stopped_yes" if found else "utter_stopped_no")
        return True
    if not asks_how_long(turn.text, language):
        return False
    if not tell_last(turn):
        turn.say("utter_how_long")
    return True
