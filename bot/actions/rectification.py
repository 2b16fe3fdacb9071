"""The right of rectification: which datum, and what it should say (RGPD 16, L56)."""

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.handoff import leave_to_person
from bot.actions.matters import matter, noted
from bot.actions.new_value import (
    field_named,
    field_of_value,
    find_rectification,
    keep_value,
    names_field_only,
)
from bot.actions.rights import next_detail, note, voice
from bot.actions.turn_in_hand import TurnInHand, go
from duties.kinds import Right
from services.add_request_details import add_request_details
from store.models import Request


@matter("request_rectification")
def open_rectification(turn: TurnInHand) -> str:
    """Voice it, with what the sentence already says."""
    return voice(turn, Right.RECTIFICATION, **said(turn))


@noted("request_rectification")
def note_rectification(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.RECTIFICATION, **said(turn))


def said(turn: TurnInHand) -> dict[str, str]:
    """Field, old and new value, as far as they were said; an old value only with the new one."""
    found = {kind: entity.value for kind in ("old_value", "new_value") if (entity := turn.entity(kind))}
    field = field_named(turn)
    if field is None:
        return {}
    return {"field": field, **found} if "new_value" in found else {"field": field}


class ValidateRectificationForm(FormStep):
    """Takes the field, then the new value, from the sealed message; a value alone tells its field by its type."""

    NAME = "validate_rectification_form"
    OWN = frozenset({"request_rectification"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Any words answer these two questions; they are kept sealed, never in a slot."""
        request = find_rectification(turn)
        if request is None:
            return done(cancelled="yes")
        if turn.choice == "by_person" or turn.intent in ("deny", "thank"):
            return self._leave(turn, request)
        if not turn.text.strip():
            return None
        return self._take_value(turn, request) if asked == "new_value" else self._take_field(turn, request)

    @staticmethod
    def _take_value(turn: TurnInHand, request: Request) -> Step | None:
        if names_field_only(turn):
            add_request_details(turn.work, request, {"field": field_named(turn)})
            return ask("new_value")
        return done(new_value="given") if keep_value(turn, request) else None

    @staticmethod
    def _take_field(turn: TurnInHand, request: Request) -> Step | None:
        field = field_of_value(turn)
        if field is not None:
            add_request_details(turn.work, request, {"field": field})
            return done(field="given", new_value="given") if keep_value(turn, request) else None
        add_request_details(turn.work, request, {"field": field_named(turn) or turn.text.strip()})
        return ask("new_value", field="given")

    @staticmethod
    def _leave(turn: TurnInHand, request: Request) -> Step:
        """What is missing is asked by a person; the request stands as it is."""
        add_request_details(turn.work, request, {"left_open": "yes"})
        if turn.choice == "by_person":
            leave_to_person(turn)
        else:
            turn.say("utter_detail_left")
        return done(new_value="left")


class FinishRectification(DutyAction):
    """Goes on; what was understood has been read back by then."""

    NAME = "action_finish_rectification"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """To what is still missing."""
        if turn.slots.get("cancelled") != "yes":
            return go(next_detail(turn), **turn.filled)
        turn.ask_what_else()
        return go("listen")


ACTIONS = (
    deed_action("action_open_rectification", open_rectification),
    ValidateRectificationForm,
    FinishRectification,
)
