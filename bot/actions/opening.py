"""The opening question: consent for the record, decided by the closed grammar and never by a classifier (L15-L17)."""

import re

from rasa_sdk.events import EventType, SlotSet

from bot.actions.ask_back import offered
from bot.actions.base import DutyAction
from bot.actions.circumstances import needs_guardian, told_in
from bot.actions.consent import give_record, refuse_record
from bot.actions.courtesy import cancel_nothing, not_understood
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.identity import take_bare_data
from bot.actions.marketing import decide_marketing
from bot.actions.matters import IMMEDIATE, MATTERS, carry_out, deed_for
from bot.actions.reach import ask_need
from bot.actions.turn_in_hand import TurnInHand, go
from bot.understand.beside_refusal import beside_refusal, tells_of_wrong
from duties.kinds import MARKETING, Purpose
from services.contacts_unsafe import contacts_unsafe
from services.note_not_given import note_not_given

FALLBACK = "nlu_fallback"
_STAYS = {"repeat", "help"}  # answered, and the question asked again
_NO_ANSWER = {
    "consent_total",  # guessed by the classifier: the closed grammar saw no yes in it
    "consent_partial",
    "greet",
    "thank",
    "affirm",
    "deny",
    "inform",
    "out_of_scope",
    "ambiguous_consent",
    "nlu_fallback",
}
_ABOUT_CONSENT = {"affirm", "deny", "ambiguous_consent", "consent_total", "consent_partial", "consent_refuse"}


_WHAT_FOR = re.compile(
    r"\b(?:para qu[eé]|por qu[eé]|con qu[eé] fin|obligatori[oa]|hace falta|depende|what for|why|compulsory|mandatory|depends"
    r"|per a? ?qu[eè]|obligatori)\b",
    re.IGNORECASE,
)
_DOUBTS = ("doubtful.condition", "doubtful.hesitation", "doubtful.delegation")


def _doubts(turn: TurnInHand) -> bool:
    """Whether words that the classifier makes nothing of hesitate about the question, or ask what it is for."""
    asks = turn.heard.consent.rule == "doubtful.question" and _WHAT_FOR.search(turn.text) is not None
    return turn.intent == FALLBACK and (asks or turn.heard.consent.rule in _DOUBTS)


class ValidateOpeningForm(FormStep):
    """A decided answer is stored; a matter said instead is served first; doubt is asked once more, then «no»."""

    NAME = "validate_opening_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Only the decided intents, set by the bot server and never by a classifier, count as an answer."""
        if _refused_beside(turn):
            refuse_record(turn)
            return done(record_consent="no")
        if turn.confidence < 1.0:
            return None
        if turn.intent == "consent_total":
            give_record(turn)
            self._marketing(turn)
            return done(record_consent="yes")
        if turn.intent == "consent_refuse":
            refuse_record(turn)
            self._marketing(turn)
            return done(record_consent="no")
        if turn.intent == "consent_partial":
            granted = Purpose.CONVERSATION_RECORD in turn.heard.consent.purposes
            give_record(turn) if granted else refuse_record(turn)
            self._marketing(turn)
            return done(record_consent="yes" if granted else "no")
        return None

    def digress(self, turn: TurnInHand, asked: str) -> Step | None:
        """A matter ends the opening and is served by `action_after_opening`; consent stays not given."""
        if _refused_beside(turn):
            return self.take(turn, asked)
        if turn.intent in _STAYS or turn.intent.startswith("ask_"):
            IMMEDIATE[turn.intent](turn)
            return ask(asked)
        if turn.options and turn.options[0] in offered(turn) and turn.options[0] in MATTERS:
            return done(record_consent="set_aside")
        if turn.intent == "cancel_flow" and turn.declined:
            return done(record_consent="set_aside")
        if turn.intent in _NO_ANSWER or deed_for(turn.intent) is None:
            return None
        return done(record_consent="set_aside")

    def unanswered(self, turn: TurnInHand, asked: str) -> Step:
        """Asked once more; then it counts as not given, and the service goes on the same.

        In chat the card blocks nothing: what is not about it is served, and it stays unanswered.
        """
        if needs_guardian(turn) or contacts_unsafe(turn.work, turn.conversation):
            return done(record_consent="set_aside")
        if turn.switched:
            return ask(asked)
        about = turn.intent in _ABOUT_CONSENT or "recording" in turn.topics or _doubts(turn)
        if not turn.voice and not about:
            return done(record_consent="set_aside")
        if not turn.slots.get("misses"):
            if _WHAT_FOR.search(turn.text):
                turn.say("utter_record_what_for")
            else:
                turn.say("utter_consent_doubtful")
            return [SlotSet("misses", 1), *ask(asked)]
        note_not_given(
            turn.work,
            turn.conversation,
            purpose=Purpose.CONVERSATION_RECORD,
            answer=turn.answer(),
            settings=turn.settings,
        )
        turn.say("utter_record_not_given")
        return done(record_consent="doubtful")

    @staticmethod
    def _marketing(turn: TurnInHand) -> None:
        if turn.settings.dialogue.marketing_question == "start":
            granted = set(turn.heard.consent.purposes) & set(MARKETING)
            if turn.offer is not None and turn.intent == "consent_total":
                granted = set(MARKETING)
            decide_marketing(turn, granted)


def _refused_beside(turn: TurnInHand) -> bool:
    """Whether the closed grammar heard a no, and the classifier was asked what else the sentence wants (L43)."""
    if turn.offer is not None or turn.row.question != "record_consent" or turn.heard.consent.outcome != "no":
        return False
    classified = turn.confidence < 1.0 or turn.intent == FALLBACK
    own = turn.intent.startswith("consent_")
    return classified or (
        not own and bool(beside_refusal(turn.heard.masked, turn.declined, turn.conversation.language))
    )


def _wants(turn: TurnInHand) -> bool:
    """Whether the classifier is sure of a matter; of what has gone wrong only that, for the no was part of it."""
    if turn.intent in _NO_ANSWER or turn.intent.startswith("consent_"):
        return False
    if turn.intent == "withdraw_consent" and "advertising" not in turn.topics:
        return False
    return turn.intent == "open_incident" or not tells_of_wrong(turn.heard.masked)


class AfterOpening(DutyAction):
    """Serve the matter that was said instead of an answer, or beside a no; else ask what is needed."""

    NAME = "action_after_opening"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Go where the matter leads."""
        deed = cancel_nothing if turn.intent == "cancel_flow" else deed_for(turn.intent)
        set_aside = turn.slots.get("record_consent") == "set_aside"
        if deed is not None and (set_aside or (_refused_beside(turn) and _wants(turn))):
            return go(carry_out(deed, turn), **turn.filled)
        if set_aside:
            known = turn.intent != FALLBACK and not told_in(turn)
            return go(take_bare_data(turn) if known else not_understood(turn))
        ask_need(turn)
        return go("listen")


ACTIONS = (ValidateOpeningForm, AfterOpening)
