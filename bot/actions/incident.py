"""Incidents: opened with what happened, the key told in the contact (L82)."""

import re

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.declining import not_at_hand
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.handoff import leave_to_person
from bot.actions.matters import matter, noted
from bot.actions.rights import next_matter
from bot.actions.turn_in_hand import TurnInHand, go
from bot.questions import ANYTHING_ELSE, DOCUMENT_KINDS
from bot.understand.complaint import asks_to_complain, tells_what_happened
from bot.understand.declined import COMPLAINT
from bot.understand.incident_class import incident_kind, incident_subject
from bot.understand.normalise import fold
from duties.incident_kinds import IncidentKind, Subject
from services.add_incident_contact import add_incident_contact
from services.add_incident_words import add_incident_words
from services.contacts_unsafe import contacts_unsafe
from services.find_unreachable import find_unreachable
from services.lacks_contact import lacks_contact
from services.last_incident import last_incident
from services.open_incident import open_incident as store_incident
from store.models import Incident, Turn

ENOUGH_WORDS = 9  # a sentence that already tells what happened
FEWEST_MORE = 4  # words that may be more of it


@matter("open_incident")
def open_incident(turn: TurnInHand) -> str:
    """A sentence that tells what happened opens it; a bare «quiero poner una queja» is asked for more.

    «Pues que además…» right behind one that has just been opened is more of the same.
    """
    if _goes_on(turn):
        _add_words(turn)
        turn.ask_what_else()
        return "listen"
    if len(turn.text.split()) < ENOUGH_WORDS and not tells_what_happened(turn.text):
        turn.say("utter_incident_start")
        return "incident"
    if asks_contact(turn, register_incident(turn)):
        turn.filled["incident_text"] = "given"
        return "incident"
    return next_matter(turn)


@noted("open_incident")
def note_incident(turn: TurnInHand) -> str:
    """In the middle of something else it is opened at once, with the words said."""
    register_incident(turn)
    return "listen"


def asks_contact(turn: TurnInHand, incident: Incident) -> bool:
    """Whether the form asks where to answer; in danger that is asked apart, once for everything (L112)."""
    return lacks_contact(turn.work, incident) and not contacts_unsafe(turn.work, turn.conversation)


def register_incident(turn: TurnInHand, otherwise: IncidentKind = IncidentKind.INCIDENCIA) -> Incident:
    """Store it and tell its key; an answer is promised only if there is somewhere to send it.

    `otherwise` is its kind if the words name none.
    """
    incident = store_incident(
        turn.work,
        turn.conversation,
        text=turn.text,
        kind=incident_kind(turn.text) or otherwise,
        subject=incident_subject(turn.text),
        settings=turn.settings,
    )
    reachable = not lacks_contact(turn.work, incident)
    turn.say(
        "utter_incident_opened" if reachable else "utter_incident_opened_unreachable",
        key=turn.spell(incident.key),
        due_date=turn.date(incident.due_date),
    )
    return incident


def answer_incident_at(turn: TurnInHand) -> bool:
    """A telephone or e-mail told once an incident is open is where it is to be answered. False if none is."""
    contact = turn.entity("email", "phone")
    if contact is None or not contact.valid or contact.reference is None:
        return False
    incident = last_incident(turn.work, turn.conversation)
    if incident is None:
        return False
    value = turn.value(contact.reference)
    add_incident_contact(turn.work, incident, kind=contact.kind, value=value, settings=turn.settings)
    turn.say("utter_incident_contact_added")
    return True


_CARRIES_ON = re.compile(
    r"^\W*(?:pues (?:que|es que|eso)|es que|que|y (?:es que|que|encima)|porque|encima|ademas)\b"
)
_MORE = {"open_incident", "nlu_fallback", "inform", "out_of_scope"}


def _tells_more(turn: TurnInHand) -> bool:
    """Whether somebody goes on telling the same, or says who they are, instead of where to be answered (L82)."""
    if turn.intent not in _MORE or "?" in turn.text or asks_to_complain(turn.text) or _elsewhere(turn):
        return False
    named = turn.entity(*DOCUMENT_KINDS, "name") is not None
    return named or turn.intent == "open_incident" or len(turn.text.split()) >= FEWEST_MORE


def _goes_on(turn: TurnInHand) -> bool:
    """Whether the sentence carries on with the incident of the turn before."""
    incident = last_incident(turn.work, turn.conversation)
    if incident is None or turn.row.question != ANYTHING_ELSE or not _CARRIES_ON.match(fold(turn.text)):
        return False
    opened = turn.work.session.get(Turn, incident.turn_id) if incident.turn_id else None
    just_now = opened is not None and opened.number == turn.row.number - 1
    return just_now and not asks_to_complain(turn.text) and not _elsewhere(turn)


def _elsewhere(turn: TurnInHand) -> bool:
    """A bill told of now has a shorter term than what was told: that is an incident of its own (L83)."""
    incident = last_incident(turn.work, turn.conversation)
    billing = incident_subject(turn.text) is Subject.BILLING
    return incident is None or (billing and incident.subject != Subject.BILLING)


def _add_words(turn: TurnInHand) -> Step:
    incident = last_incident(turn.work, turn.conversation)
    if incident is not None:
        add_incident_words(turn.work, incident, turn.text)
        turn.say("utter_incident_words_added", key=turn.spell(incident.key))
    return ask("incident_contact")


class ValidateIncidentForm(FormStep):
    """Takes what happened from the sealed message and opens the incident; then where to answer, if nothing tells it."""

    NAME = "validate_incident_form"
    OWN = frozenset({"open_incident"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Any words will do for what happened."""
        if asked == "incident_contact":
            return self._take_contact(turn)
        if turn.choice == "by_person":
            leave_to_person(turn)
            return done(incident_text="by_person", incident_contact="none")
        if len(turn.text.split()) < 2:
            return None
        # Who asked to complain before telling of what: the stricter term holds, whatever the words were.
        if asks_contact(turn, register_incident(turn, IncidentKind.QUEJA)):
            return ask("incident_contact", incident_text="given")
        return done(incident_text="given", incident_contact="known")

    @staticmethod
    def _take_contact(turn: TurnInHand) -> Step | None:
        contact = turn.entity("email", "phone")
        if contact is None:
            if turn.intent != "deny" and _tells_more(turn):
                return _add_words(turn)
            if turn.intent != "deny" and not not_at_hand(turn):
                return None
            turn.say("utter_incident_contact_none")
            return done(incident_contact="none")
        if not contact.valid or contact.reference is None:
            turn.say("utter_contact_wrong")
            return ask("incident_contact")
        for incident in find_unreachable(turn.work, turn.conversation):
            add_incident_contact(
                turn.work,
                incident,
                kind=contact.kind,
                value=turn.value(contact.reference),
                settings=turn.settings,
            )
        turn.say("utter_incident_contact_added")
        return done(incident_contact="given")

    def digress(self, turn: TurnInHand, asked: str) -> Step | None:
        """«Quiero poner una queja porque…» is the answer here, not another incident."""
        if turn.intent == "open_incident" and asked == "incident_text":
            return self.take(turn, asked)
        return super().digress(turn, asked)

    def decline(self, turn: TurnInHand, asked: str) -> Step:
        """«No quiero poner una queja»: before it is told there is nothing to keep."""
        return self.cancel(turn) if COMPLAINT in turn.declined.what else super().decline(turn, asked)

    def unanswered(self, turn: TurnInHand, asked: str) -> Step:
        """The contact is not compulsory: what happened is registered, so one miss is enough."""
        if asked == "incident_contact" and turn.slots.get("misses"):
            turn.say("utter_incident_contact_none")
            return done(incident_contact="none")
        return super().unanswered(turn, asked)


class RegisterIncident(DutyAction):
    """After the form: what else?"""

    NAME = "action_register_incident"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Go on."""
        return go(next_matter(turn), **turn.filled)


ACTIONS = (
    deed_action("action_open_incident", open_incident),
    ValidateIncidentForm,
    RegisterIncident,
)
