"""Orders to record a call: given only after the consent is in the store, and only what happened is said (L30)."""

import httpx

from bot.actions.means import Means
from bot.actions.turn_in_hand import TurnInHand
from services.start_recording import RecordingRefused, start_recording
from services.stop_recording import stop_recording


def order_start(turn: TurnInHand) -> None:
    """Once the consent is committed, have Twilio record, and say whether it does."""
    conversation_id = turn.conversation.id

    def order(means: Means) -> None:
        try:
            start_recording(means.store, conversation_id, settings=means.settings, http=means.twilio)
        except (httpx.HTTPError, RecordingRefused):
            turn.say("utter_recording_not_started")
        else:
            turn.say("utter_recording_started")

    turn.after_commit.append(order)


def order_stop(turn: TurnInHand) -> None:
    """Once the withdrawal is committed, have Twilio stop."""
    conversation_id = turn.conversation.id
    turn.after_commit.append(
        lambda means: stop_recording(means.store, conversation_id, settings=means.settings, http=means.twilio)
    )
