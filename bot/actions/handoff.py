"""Handing over to a person: dialled within hours, else called back; in chat the conversation goes to the queue (L79)."""

from bot.actions.callback_time import take_callback_time
from bot.actions.reach import ask_further
from bot.actions.told_before import told_before
from bot.actions.turn_in_hand import TurnInHand
from bot.decided import is_urgent
from duties.kinds import FlagReason
from services.contacts_unsafe import contacts_unsafe
from services.note_callback import note_callback
from services.raise_flag import raise_flag
from services.request_human import request_human


def call_a_person(turn: TurnInHand, reason: FlagReason | None = None) -> str:
    """By telephone, dial within hours; else a call back is noted. In chat the conversation goes to the queue."""
    if reason is None and take_callback_time(turn):
        return "listen"
    urgent = is_urgent(turn.heard.text, turn.settings.dialogue.urgent_words)
    if urgent:  # before anything else, whoever calls back and when
        turn.say("utter_urgent")
    reason = reason or (FlagReason.URGENT if urgent else FlagReason.HUMAN_REQUESTED)
    handoff = request_human(turn.work, turn.conversation, settings=turn.settings, reason=reason)
    if turn.voice and handoff.dial_number:
        turn.say("utter_human_dialing")
        turn.direct("dial", number=handoff.dial_number)
        return "listen"
    unsafe = contacts_unsafe(turn.work, turn.conversation)
    if turn.voice and turn.conversation.caller_sealed is not None and not unsafe:
        note_callback(turn.work, turn.conversation, number=None, reason=reason)
        turn.say("utter_human_callback_noted")
        take_callback_time(turn)
        return "listen"
    turn.say("utter_human_queued" if handoff.in_hours else "utter_human_out_of_hours")
    if unsafe or "deaf" in told_before(turn):
        if not turn.loop:
            ask_further(turn)
        return "listen"
    return "listen" if turn.loop else "callback"


def leave_to_person(turn: TurnInHand) -> None:
    """What the keys cannot say is told to a person, who calls if there is a number (L110)."""
    called = turn.conversation.caller_sealed is not None and not contacts_unsafe(turn.work, turn.conversation)
    if called:
        note_callback(turn.work, turn.conversation, number=None, reason=FlagReason.HUMAN_REQUESTED)
    raise_flag(turn.work, turn.conversation, reason=FlagReason.HUMAN_REQUESTED, turn_id=turn.row.id)
    turn.conversation.human = True
    turn.say("utter_completed_by_call" if called else "utter_completed_by_person")


def give_up(turn: TurnInHand) -> None:
    """Not understood to the end: by telephone straight to a person, in chat a person is told and offered."""
    if turn.voice:
        turn.say("utter_not_understood_person")
        call_a_person(turn, FlagReason.NOT_UNDERSTOOD)
        return
    raise_flag(turn.work, turn.conversation, reason=FlagReason.NOT_UNDERSTOOD, turn_id=turn.row.id)
    turn.say("utter_not_understood_person")
