"""The right of rectification: which datum, and what it should say (RGPD 16, L56)."""

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.matters import matter, noted
from bot.actions.new_value import find_rectification, keep_value
from bot.actions.rights import next_detail, note, voice
from bot.actions.turn_in_hand import TurnInHand, go
from duties.kinds import Right
from services.add_request_details import add_request_details


@matter("request_rectification")
def open_rectification(turn: TurnInHand) -> str:
    """Voice it, with what the sentence already says."""
    return voice(turn, Right.RECTIFICATION, **said(turn))


@noted("request_rectification")
def note_rectification(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.RECTIFICATION, **said(turn))


def said(turn: TurnInHand) -> dict[str, str]:
    """Field, old and new value, as far as they were said; only complete if both field and new value were."""
    found = {
        kind: entity.value for kind in ("field", "old_value", "new_value") if (entity := turn.entity(kind))
    }
    return found if {"field", "new_value"} <= found.keys() else {}


class ValidateRectificationForm(FormStep):
    """Takes the field, then the new value, from the sealed message."""

    NAME = "validate_rectification_form"
    OWN = frozenset({"request_rectification"})

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Any words answer these two questions; they are kept sealed, never in a slot."""
        words = turn.text.strip()
        request = find_rectification(turn)
        if request is None:
            return done(cancelled="yes")
        if not words:
            return None
        if asked == "field":
            entity = turn.entity("field")
            add_request_details(turn.work, request, {"field": entity.value if entity else words})
            return ask("new_value", field="given")
        return done(new_value="given") if keep_value(turn, request) else None


class FinishRectification(DutyAction):
    """Goes on; what was understood has been read back by then."""

    NAME = "action_finish_rectification"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """To what is still missing."""
        if turn.slots.get("cancelled") != "yes":
            return go(next_detail(turn))
        turn.ask_what_else()
        return go("listen")


ACTIONS = (
    deed_action("action_open_rectification", open_rectification),
    ValidateRectificationForm,
    FinishRectification,
)
