"""A person, at any moment, without reason or consent (L79)."""

import re

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.callback_time import take_callback_time
from bot.actions.form_step import FormStep, Step, done
from bot.actions.handoff import call_a_person
from bot.actions.matters import immediate
from bot.actions.rights import next_matter
from bot.actions.turn_in_hand import TurnInHand, go
from duties.kinds import FlagReason
from services.add_incident_contact import add_incident_contact
from services.find_unreachable import find_unreachable
from services.note_callback import note_callback
from services.request_human import request_human
from services.waiting_callback import waiting_callback
from store.models import Turn

SOON = 2  # turns
_CALL_ME = re.compile(
    r"\b(?:ll[aá]m\w*me|me llam\w+|call me|ring me|truqui\w*'?m|em truqu\w+)\b", re.IGNORECASE
)

immediate("human_agent")(call_a_person)


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


def call_back_at(turn: TurnInHand) -> bool:
    """«Que me llamen al 612…»: a person calls there, whatever number the call came from. False if nothing says so."""
    phone = turn.entity("phone")
    if phone is None or not phone.valid or phone.reference is None:
        return False
    if not _CALL_ME.search(turn.text) and not _just_noted(turn):
        return False
    request_human(turn.work, turn.conversation, settings=turn.settings, reason=FlagReason.HUMAN_REQUESTED)
    note_callback(
        turn.work,
        turn.conversation,
        number=turn.value(phone.reference),
        reason=FlagReason.HUMAN_REQUESTED,
    )
    turn.say("utter_callback_noted")
    take_callback_time(turn)
    return True


def _just_noted(turn: TurnInHand) -> bool:
    """«Al 612…» soon after a call back was noted is where to call."""
    callback = waiting_callback(turn.work, turn.conversation)
    noted = turn.work.session.get(Turn, callback.turn_id) if callback and callback.turn_id else None
    return noted is not None and turn.row.number - noted.number <= SOON


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
        take_callback_time(turn)
        return done(callback_phone="given")


class FinishCallback(DutyAction):
    """Says that the call back has been noted."""

    NAME = "action_finish_callback"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Confirm, unless it was cancelled."""
        if turn.slots.get("cancelled") != "yes":
            turn.say("utter_callback_noted")
        return go(next_matter(turn), **turn.filled)


ACTIONS = (deed_action("action_human", call_a_person), ValidateCallbackForm, FinishCallback)
