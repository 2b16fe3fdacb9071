"""What every form shares: it takes the answer, answers a digression, notes another matter, and never drops anything."""

from abc import abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.ask_back import ask_back
from bot.actions.base import DutyAction
from bot.actions.circumstances import told_in
from bot.actions.despair import in_despair
from bot.actions.handoff import give_up
from bot.actions.matters import IMMEDIATE, NOTED, carry_out
from bot.actions.reach import take_reach
from bot.actions.turn_in_hand import TurnInHand
from bot.questions import question
from bot.understand.declined import EVERYTHING
from bot.understand.short_words import only_agrees

MOST_MISSES = 3  # then a person is offered and the form ends
SURE = 0.5  # below it, what is said to an open question is its answer, whatever intent it resembles
SURE_OF_ANOTHER = 0.9  # the same, before it is taken for another procedure
Step = list[EventType]


def ask(slot: str, **filled: str | None) -> Step:
    """Go on with this question; `filled` are slots answered by now."""
    return [*(SlotSet(name, value) for name, value in filled.items()), SlotSet("requested_slot", slot)]


def done(**filled: str) -> Step:
    """The form has all it needs."""
    return [*(SlotSet(name, value) for name, value in filled.items()), SlotSet("requested_slot", None)]


class FormStep(DutyAction):
    """`validate_<form>`: called by Rasa for each message while the form is active."""

    # Intents that are what the form is about: never an interruption.
    OWN: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """The answer to `asked`, or None if this message holds none."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Nothing to do, and so no unit of work, for a form just opened: two calls of seven, nothing asked yet."""
        if not tracker.slots.get("requested_slot"):
            return []
        return await super().run(dispatcher, tracker, domain)

    def act(self, turn: TurnInHand) -> Step:
        """Answer or digression; always leaves a mark in `heard`, so that Rasa does not reject the form."""
        asked = str(turn.slots["requested_slot"])
        events = (
            ask(asked)
            if not _asks_for_contact(asked) and take_reach(turn)
            else self.digress(turn, asked)
            if _says_what_is_not_wanted(turn) and not _answers_consent(turn, asked)
            else self._taken_or_digressed(turn, asked)
        )
        rest = self.unanswered(turn, asked) if events is None else [SlotSet("misses", None), *events]
        return [SlotSet("heard", turn.row.number), *rest]

    def _taken_or_digressed(self, turn: TurnInHand, asked: str) -> Step | None:
        events = None
        if not (question(asked).free_text and self._interrupted_by(turn)):
            events = self.take(turn, asked)
        if events is None:
            events = self.digress(turn, asked)
        return self.take(turn, asked) if events is None else events

    def digress(self, turn: TurnInHand, asked: str) -> Step | None:
        """Do or note what was said besides the question, and ask the question again."""
        if turn.intent == "cancel_flow":
            return self.decline(turn, asked) if _names_what(turn) else self.cancel(turn)
        if _decides_nothing_here(turn):
            return None
        if turn.intent in IMMEDIATE:
            carry_out(IMMEDIATE[turn.intent], turn)
            return ask(asked)
        if turn.intent in NOTED:
            queued = carry_out(NOTED[turn.intent], turn)
            return ask(asked, queued=queued) if queued != "listen" else ask(asked)
        return None

    def _interrupted_by(self, turn: TurnInHand) -> bool:
        """Whether words said to an open question are rather something else than its answer."""
        if turn.intent == "inform" or turn.intent in self.OWN:
            return False
        return turn.confidence >= (SURE_OF_ANOTHER if turn.intent in NOTED else SURE)

    def cancel(self, turn: TurnInHand) -> Step:
        """Stop the present procedure; what is registered stays so, and that is said."""
        turn.say("utter_cancelled")
        return done(cancelled="yes")

    def decline(self, turn: TurnInHand, asked: str) -> Step:
        """Something is said not to be wanted: what waited has been dropped by now; the form goes on."""
        if not turn.dropped and not turn.heeded:
            turn.say("utter_not_begun")
        return ask(asked)

    def unanswered(self, turn: TurnInHand, asked: str) -> Step:
        """Nothing here answers the question: say so, offer keys, and at last a person."""
        if in_despair(turn):
            turn.say("utter_circumstance_despair")
            return ask(asked)
        if told_in(turn):  # what was told has been answered: it was understood
            return ask(asked)
        misses = int(turn.slots.get("misses") or 0) + 1
        if misses >= MOST_MISSES:
            give_up(turn)
            return done(cancelled="yes")
        if only_agrees(turn.text, turn.conversation.language):
            turn.say("utter_we_go_on")
        elif turn.voice or not ask_back(turn):  # by telephone the keys belong to the form's own question
            turn.say("utter_not_understood_form" if misses == 1 else "utter_not_understood_keys")
        return [SlotSet("misses", misses), *ask(asked)]


def _asks_for_contact(asked: str) -> bool:
    """Whether a telephone or e-mail, or any words, answer the form's own question."""
    return question(asked).free_text or bool({"phone", "email"} & set(question(asked).entities))


def _says_what_is_not_wanted(turn: TurnInHand) -> bool:
    """The «no» of such words is no answer to the form's question; a datum beside them is one."""
    if turn.intent == "withdraw_consent" and turn.confidence >= SURE:
        return True
    return bool(turn.declined) and turn.intent not in ("inform", "deny", "affirm")


def _answers_consent(turn: TurnInHand, asked: str) -> bool:
    """«No quiero que me graben» to the very question whether we may: a decided answer, nothing to withdraw."""
    decided = turn.confidence >= 1.0 and turn.intent.startswith("consent_")
    return decided and bool(question(asked).purposes)


def _names_what(turn: TurnInHand) -> bool:
    """Whether it is said what is not wanted, rather than that all is to be left."""
    return bool(turn.declined.what - {EVERYTHING})


def _decides_nothing_here(turn: TurnInHand) -> bool:
    """Words that sound like consent while something else is asked: no answer, unless they are about the recording."""
    about_consent = turn.intent.startswith("consent_") or turn.intent == "ambiguous_consent"
    return about_consent and turn.offer is None and "recording" not in turn.topics
