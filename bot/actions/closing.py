"""The end: the consent that was left open is asked once more, publicity once, then goodbye (L28, design of the notice)."""

from rasa_sdk.events import EventType, SlotSet
from sqlalchemy import select

from bot.actions.base import DutyAction
from bot.actions.circumstances import needs_guardian
from bot.actions.consent import give_record, refuse_record
from bot.actions.consent_voided import voided_here
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.marketing import decide_marketing, leave_marketing_open
from bot.actions.matters import immediate
from bot.actions.reach import ask_reach, declines_reach, reach_due
from bot.actions.status_in_vain import status_in_vain
from bot.actions.told_before import told_under_age
from bot.actions.turn_in_hand import TurnInHand, go
from bot.questions import ANYTHING_ELSE
from duties.kinds import MARKETING, FlagReason, Purpose
from services.contacts_unsafe import contacts_unsafe
from services.is_flagged import is_flagged
from services.marketing_due import marketing_due
from services.note_not_given import note_not_given
from store.models import Grant

_NO_TIME_TO_ASK = (FlagReason.DECEASED, FlagReason.ABUSE_OR_THREAT, FlagReason.URGENT)


@immediate("goodbye")
def farewell(turn: TurnInHand) -> str:
    """In the middle of a form: what is registered stays, and the conversation ends."""
    turn.say("utter_goodbye")
    turn.direct("hangup" if turn.voice else "end")
    return "listen"


class Close(DutyAction):
    """«No, nada más», «adiós»: what is still to be asked, then goodbye. A mere «gracias» ends nothing."""

    NAME = "action_close"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Ask what is due."""
        if turn.intent == "thank" and turn.row.question != ANYTHING_ELSE:
            turn.say("utter_you_are_welcome_more")
            return go("listen")
        if declines_reach(turn):
            return go("listen")
        if reach_due(turn):
            ask_reach(turn)
            return go("listen")
        record, marketing = record_due(turn), publicity_due(turn)
        if record or marketing:
            filled = [] if record else [SlotSet("record_again", "settled")]
            return [*filled, SlotSet("queued", "marketing" if marketing else None), *go("closing")]
        farewell(turn)
        return go("listen")


def record_due(turn: TurnInHand) -> bool:
    """Whether the consent for the record has had no answer at all in this conversation.

    A child is not asked, nor whoever has come in danger, grief or anger: what was not given stays so (L15).
    """
    if needs_guardian(turn) or contacts_unsafe(turn.work, turn.conversation):
        return False
    if any(is_flagged(turn.work, turn.conversation, reason) for reason in _NO_TIME_TO_ASK):
        return False
    answered = turn.work.session.scalar(
        select(Grant.id).where(
            Grant.conversation_id == turn.conversation.id, Grant.purpose == Purpose.CONVERSATION_RECORD.value
        )
    )
    return answered is None or voided_here(turn)


def publicity_due(turn: TurnInHand) -> bool:
    """Whether an adult who spoke for themselves is to be asked about publicity (L28, L104)."""
    due = marketing_due(turn.work, turn.conversation, turn.settings) and not told_under_age(turn)
    return due and not status_in_vain(turn)


class ValidateClosingForm(FormStep):
    """Takes the last two answers; a doubt about publicity is asked once more."""

    NAME = "validate_closing_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Decided answers are stored; anything else that is no digression counts as not given."""
        if turn.confidence >= 1.0 and turn.intent in ("consent_total", "consent_partial", "consent_refuse"):
            if asked == "record_again":
                granted = turn.intent == "consent_total"
                give_record(turn) if granted else refuse_record(turn)
            else:
                decide_marketing(turn, self._granted(turn))
            return self._next(turn, asked)
        return None

    def unanswered(self, turn: TurnInHand, asked: str) -> Step:
        """Not given, and on; the record's consent has been asked before, publicity has not."""
        if asked == "marketing" and not turn.slots.get("misses"):
            turn.say("utter_marketing_doubtful")
            return [SlotSet("misses", 1), *ask(asked)]
        if asked == "record_again":
            note_not_given(
                turn.work,
                turn.conversation,
                purpose=Purpose.CONVERSATION_RECORD,
                answer=turn.answer(),
                settings=turn.settings,
            )
        else:
            leave_marketing_open(turn)
        turn.say("utter_closing_not_given")
        return self._next(turn, asked)

    @staticmethod
    def _granted(turn: TurnInHand) -> set[Purpose]:
        if turn.offer is not None:
            return set(MARKETING) if turn.intent == "consent_total" else set()
        return set(turn.heard.consent.purposes) & set(MARKETING)

    @staticmethod
    def _next(turn: TurnInHand, asked: str) -> Step:
        if asked == "record_again" and turn.slots.get("queued") == "marketing":
            return ask("marketing", record_again="given")
        return done(record_again="given", marketing="given")


class AfterClosing(DutyAction):
    """Goodbye, once everything has been asked."""

    NAME = "action_after_closing"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """End the conversation."""
        if turn.slots.get("cancelled") == "yes":
            turn.ask_what_else()
            return []
        farewell(turn)
        return []


ACTIONS = (Close, ValidateClosingForm, AfterClosing)
