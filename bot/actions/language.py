"""The language of the conversation: changed on request, or a person if the bot does not speak it (L86)."""

from bot.actions.base import deed_action
from bot.actions.matters import immediate
from bot.actions.turn_in_hand import TurnInHand
from bot.hand_over import HAND_OVER
from duties.kinds import FlagReason
from services.contacts_unsafe import contacts_unsafe
from services.note_callback import note_callback
from services.request_human import request_human


@immediate("ask_language")
def answer_language(turn: TurnInHand) -> str:
    """Say that it goes on in the language asked for, or that a person will, in that person's own language."""
    if turn.language_asked not in HAND_OVER:
        turn.say("utter_language_changed")
        return "listen"
    handoff = request_human(turn.work, turn.conversation, settings=turn.settings, reason=FlagReason.LANGUAGE)
    turn.say_text(HAND_OVER[turn.language_asked])
    if turn.voice and handoff.dial_number:
        turn.direct("dial", number=handoff.dial_number)
    elif (
        turn.voice
        and turn.conversation.caller_sealed is not None
        and not contacts_unsafe(turn.work, turn.conversation)
    ):
        note_callback(turn.work, turn.conversation, number=None, reason=FlagReason.LANGUAGE)
    elif not turn.loop:
        turn.say("utter_what_do_you_need")
    return "listen"


ACTIONS = (deed_action("action_answer_language", answer_language),)
