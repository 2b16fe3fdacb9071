"""Incidents: opened with what happened, the key told in the contact (L82)."""

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, done
from bot.actions.matters import matter, noted
from bot.actions.turn_in_hand import TurnInHand, go
from duties.spanish_dates import long_date
from services.open_incident import open_incident as store_incident

ENOUGH_WORDS = 9  # a sentence that already tells what happened


@matter("open_incident")
def open_incident(turn: TurnInHand) -> str:
    """A sentence that tells what happened opens it; a bare «quiero poner una queja» is asked for more."""
    if len(turn.text.split()) >= ENOUGH_WORDS:
        return register_incident(turn)
    turn.say("utter_incident_start")
    return "incident"


@noted("open_incident")
def note_incident(turn: TurnInHand) -> str:
    """In the middle of something else it is opened at once, with the words said."""
    return register_incident(turn, more=False)


def register_incident(turn: TurnInHand, *, more: bool = True) -> str:
    """Store it and tell its key."""
    incident = store_incident(turn.work, turn.conversation, text=turn.text, settings=turn.settings)
    turn.say("utter_incident_opened", key=turn.spell(incident.key), due_date=long_date(incident.due_date))
    if more:
        turn.ask_what_else()
    return "listen"


class ValidateIncidentForm(FormStep):
    """Takes what happened from the sealed message and opens the incident."""

    NAME = "validate_incident_form"
    OWN = frozenset({"open_incident"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Any words will do."""
        if len(turn.text.split()) < 2:
            return None
        register_incident(turn, more=False)
        return done(incident_text="given")

    def digress(self, turn: TurnInHand, asked: str) -> Step | None:
        """«Quiero poner una queja porque…» is the answer here, not another incident."""
        if turn.intent == "open_incident":
            return self.take(turn, asked)
        return super().digress(turn, asked)


class RegisterIncident(DutyAction):
    """After the form: what else?"""

    NAME = "action_register_incident"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Go on."""
        turn.ask_what_else()
        return go("listen")


ACTIONS = (
    deed_action("action_open_incident", open_incident),
    ValidateIncidentForm,
    RegisterIncident,
)
