"""A person, at any moment, without reason or consent (L79)."""

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, done
from bot.actions.matters import immediate
from bot.actions.reach import ask_further
from bot.actions.rights import next_matter
from bot.actions.told_before import told_before
from bot.actions.turn_in_hand import TurnInHand, go
from bot.decided import is_urgent
from duties.kinds import FlagReason
from services.add_incident_contact import add_incident_contact
from services.contacts_unsafe import contacts_unsafe
from services.find_unreachable import find_unreachable
from services.note_callback import note_callback
from services.request_human import request_human


@immediate("human_agent")
def call_a_person(turn: TurnInHand) -> str:
    """By telephone, dial within hours; else a call back is noted. In chat the conversation goes to the queue."""
    urgent = is_urgent(turn.heard.text, turn.settings.dialogue.urgent_words)
    reason = FlagReason.URGENT if urgent else FlagReason.HUMAN_REQUESTED
    handoff = request_human(turn.work, turn.conversation, settings=turn.settings, reason=reason)
    if turn.voice and handoff.dial_number:
        turn.say("utter_human_dialing")
        turn.direct("dial", number=handoff.dial_number)
        return "listen"
    unsafe = contacts_unsafe(turn.work, turn.conversation)
    if turn.voice and turn.conversation.caller_sealed is not None and not unsafe:
        note_callback(turn.work, turn.conversation, number=None, reason=reason)
        turn.say("utter_human_callback_noted")
        return "listen"
    turn.say("utter_human_queued" if handoff.in_hours else "utter_human_out_of_hours")
    if unsafe or "deaf" in told_before(turn):
        if not turn.loop:
            ask_further(turn)
        return "listen"
    return "listen" if turn.loop else "callback"


def answer_at_email(turn: TurnInHand) -> bool:
    """«A ana@…» instead of a telephone: where an incident opened meanwhile is answered."""
    email = turn.entity("email")
    if email is None or not email.valid or email.reference is None:
        return False
    unreachable = find_unreachable(turn.work, turn.conversation)
    for incident in unreachable:
        value = turn.value(email.reference)
        add_incident_contact(turn.work, incident, kind="email", value=value, settings=turn.settings)
    if unreachable:
        turn.say("utter_incident_contact_added")
    return bool(unreachable)


class ValidateCallbackForm(FormStep):
    """Takes the telephone to call back; it is not compulsory."""

    NAME = "validate_callback_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """A valid telephone is noted; «no» leaves it at the queue."""
        if turn.intent == "deny" or turn.choice == "no_callback":
            turn.say("utter_callback_without")
            return done(cancelled="yes")
        phone = turn.entity("phone")
        if phone is None:
            return done(cancelled="yes") if answer_at_email(turn) else None
        if not phone.valid or phone.reference is None:
            turn.say("utter_callback_wrong")
            return None
        number = turn.value(phone.reference)
        note_callback(turn.work, turn.conversation, number=number, reason=FlagReason.HUMAN_REQUESTED)
        return done(callback_phone="given")


class FinishCallback(DutyAction):
    """Says that the call back has been noted."""

    NAME = "action_finish_callback"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Confirm, unless it was cancelled."""
        if turn.slots.get("cancelled") != "yes":
            turn.say("utter_callback_noted")
        return go(next_matter(turn))


ACTIONS = (deed_action("action_human", call_a_person), ValidateCallbackForm, FinishCallback)
