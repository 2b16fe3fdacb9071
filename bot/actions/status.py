"""Stage and date of a request or an incident by its reference; content only with proof (L82)."""

from rasa_sdk.events import EventType, SlotSet

from bot.actions.base import DutyAction, deed_action
from bot.actions.declining import not_at_hand
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.matters import matter, noted
from bot.actions.rights import next_matter
from bot.actions.told_here import tell_incident, tell_last, tell_request
from bot.actions.turn_in_hand import TurnInHand, go
from bot.understand.state_questions import asks_how_long
from services.find_incident import find_incident
from services.find_request import find_request, still_open_in


@matter("request_status", "incident_status")
def start_status(turn: TurnInHand) -> str:
    """With its reference in the sentence it is told at once, so is what was just registered; else it is asked for."""
    if tell_status(turn) or _asks_of_last(turn):
        return next_matter(turn)
    turn.say("utter_status_start")
    return "status"


@noted("request_status", "incident_status")
def note_status(turn: TurnInHand) -> str:
    """In the middle of something else: told if the reference was said, else kept for afterwards, and said so."""
    if tell_status(turn) or _asks_of_last(turn):
        return "listen"
    turn.say("utter_noted_status")
    return "status"


def tell_status(turn: TurnInHand) -> bool:
    """Say stage and date of the reference that was heard. False if none was."""
    heard = turn.entity("reference")
    if heard is None or heard.reference is None or not heard.valid:
        return False
    reference = turn.value(heard.reference)
    asked = find_request(turn.work, reference)
    if asked is not None:
        request = still_open_in(turn.work, asked)
        tell_request(turn, asked, request)
        return True
    incident = find_incident(turn.work, reference)
    if incident is not None:
        tell_incident(turn, incident)
        return True
    turn.say("utter_status_unknown")
    return True


def _asks_of_last(turn: TurnInHand) -> bool:
    return asks_how_long(turn.text, turn.conversation.language) and tell_last(turn)


def _whole(turn: TurnInHand) -> bool:
    """Whether the ten digits can be one of our references at all."""
    heard = turn.entity("reference")
    return heard is not None and heard.valid and heard.reference is not None


class ValidateStatusForm(FormStep):
    """Takes the reference."""

    NAME = "validate_status_form"
    OWN = frozenset({"request_status", "incident_status"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Ten digits; «no la tengo» ends it with what else can be done."""
        if turn.intent == "deny" or turn.keyed == "1" or not_at_hand(turn):
            turn.say("utter_status_no_reference")
            return done(cancelled="yes")
        if turn.entity("reference") is not None and not turn.slots.get("misses") and not _whole(turn):
            turn.say("utter_status_unknown")
            return [*ask(asked), SlotSet("misses", 1)]
        return done(status_reference="given") if tell_status(turn) else None


class FinishStatus(DutyAction):
    """After the form: what else?"""

    NAME = "action_finish_status"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Go on."""
        return go(next_matter(turn, status_told=True), **turn.filled)


ACTIONS = (
    deed_action("action_start_status", start_status),
    ValidateStatusForm,
    FinishStatus,
)
