"""The right to object: publicity stops in the same sentence; other processing is registered (RGPD 21, L61, L75)."""

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, done
from bot.actions.matters import matter, noted
from bot.actions.objected_ways import WAYS, in_words, objected_ways
from bot.actions.publicity import purposes_named, stop_publicity, tell_stopped, tell_stopped_there
from bot.actions.rights import next_detail, next_matter, note, tell_registered, voice
from bot.actions.turn_in_hand import TurnInHand, go
from bot.decided import refuses_contact
from duties.kinds import MARKETING, Right
from services.add_request_details import add_request_details
from services.contacts_unsafe import contacts_unsafe
from services.register_voiced import register_voiced
from services.voice_right import voice_right
from services.voiced_requests import voiced_requests
from store.models import Request


@matter("request_objection")
def open_objection(turn: TurnInHand) -> str:
    """Publicity: stopped now and registered. Anything else: as every other right, with the publicity stopped too."""
    if _fears_contact(turn):
        return "listen"
    if "advertising" not in turn.topics:
        stop_publicity(turn)
        return voice(turn, Right.OBJECTION)
    stopped = stop_publicity(turn)
    register_marketing_objection(turn)
    if stopped:
        tell_stopped(turn)
        return next_matter(turn)
    turn.say("utter_publicity_whose")
    return "suppress"


@noted("request_objection")
def note_objection(turn: TurnInHand) -> str:
    """In the middle of something else: publicity stops all the same, other objections are kept."""
    if _fears_contact(turn):
        return "listen"
    if "advertising" not in turn.topics:
        return note(turn, Right.OBJECTION)
    stopped = stop_publicity(turn)
    register_marketing_objection(turn)
    if stopped:
        tell_stopped(turn)
    else:
        turn.say("utter_publicity_noted")
    return "listen"


def _fears_contact(turn: TurnInHand) -> bool:
    """In danger, «no me llamen a ese número» is of the danger, and no objection to publicity: it is confirmed (L112)."""
    unsafe = contacts_unsafe(turn.work, turn.conversation) and "advertising" not in turn.topics
    if not unsafe or not refuses_contact(turn.text):
        return False
    turn.say("utter_reach_none_safe")
    return True


def register_marketing_objection(turn: TurnInHand) -> None:
    """An objection to publicity is a request with its reference, lodged without asking who it is."""
    voice_right(
        turn.work,
        turn.conversation,
        right=Right.OBJECTION,
        words=turn.text,
        at=turn.said_at,
        details={"scope": "marketing", **_ways(turn)},
    )
    requests = register_voiced(turn.work, turn.conversation, settings=turn.settings, only=Right.OBJECTION)
    tell_registered(turn, requests)


def _ways(turn: TurnInHand) -> dict[str, str]:
    """The ways of contact that were named, if not all of them are meant."""
    named = purposes_named(turn)
    return {} if named == MARKETING else {WAYS: in_words(named)}


class ValidateSuppressForm(FormStep):
    """Takes the telephone, e-mail or document where the publicity arrives, and stops it."""

    NAME = "validate_suppress_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """A contact suppresses; «no» leaves it as it is."""
        if turn.entity("phone", "email", "dni", "nie", "cif", "passport") and stop_publicity(
            turn, objected_ways(turn)
        ):
            return done(suppress_contact="given")
        return done(cancelled="yes") if turn.intent == "deny" else None


class FinishSuppress(DutyAction):
    """Says that the publicity has been stopped, and tells the exclusion systems."""

    NAME = "action_finish_suppress"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Confirm, unless it was cancelled."""
        if turn.slots.get("cancelled") != "yes":
            tell_stopped_there(turn, objected_ways(turn))
        return go(next_matter(turn), **turn.filled)


class ValidateObjectionForm(FormStep):
    """Takes what is objected to, in the person's own words."""

    NAME = "validate_objection_form"
    OWN = frozenset({"request_objection"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Publicity among it is stopped at once."""
        if not turn.text.strip():
            return None
        if turn.intent in ("deny", "thank"):
            self._leave(turn)
            return done(cancelled="yes")
        if "advertising" in turn.topics:
            stop_publicity(turn)
        request = _objection(turn)
        if request is not None:
            add_request_details(turn.work, request, {"scope": "other", "words": turn.text})
        return done(objection_scope="given")

    @staticmethod
    def _leave(turn: TurnInHand) -> None:
        """What is objected to is asked by a person; the request stands."""
        request = _objection(turn)
        if request is not None:
            add_request_details(turn.work, request, {"left_open": "yes"})
        turn.say("utter_detail_left")


def _objection(turn: TurnInHand) -> Request | None:
    """The newest objection of this conversation, or the earlier one of the person that it went into."""
    voiced = voiced_requests(turn.work, turn.conversation)
    return next((each for each in reversed(voiced) if each.right == Right.OBJECTION), None)


class FinishObjection(DutyAction):
    """Says that the details are with the request."""

    NAME = "action_finish_objection"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Confirm, unless it was cancelled."""
        if turn.slots.get("cancelled") == "yes":
            turn.ask_what_else()
            return go("listen")
        turn.say("utter_objection_details")
        return go(next_detail(turn), **turn.filled)


ACTIONS = (
    deed_action("action_open_objection", open_objection),
    ValidateSuppressForm,
    FinishSuppress,
    ValidateObjectionForm,
    FinishObjection,
)
