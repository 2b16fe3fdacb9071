"""The right of rectification: which datum, and what it should say (RGPD 16, L56)."""

from rasa_sdk.events import EventType
from sqlalchemy import select

from bot.actions.base import DutyAction, deed_action
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.matters import matter, noted
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
        if not words:
            return None
        entity = turn.entity("field" if asked == "field" else "new_value")
        value = entity.value if entity else words
        request = self._request(turn)
        if request is None:
            return done(cancelled="yes")
        if asked == "field":
            add_request_details(turn.work, request, {"field": value})
            return ask("new_value", field="given")
        add_request_details(turn.work, request, {"new_value": value, "words": words})
        return done(new_value="given")

    @staticmethod
    def _request(turn: TurnInHand) -> Request | None:
        return turn.work.session.scalars(
            select(Request)
            .where(
                Request.conversation_id == turn.conversation.id, Request.right == Right.RECTIFICATION.value
            )
            .order_by(Request.received_at.desc())
        ).first()


class FinishRectification(DutyAction):
    """Says that the details are with the request."""

    NAME = "action_finish_rectification"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Confirm, unless it was cancelled."""
        if turn.slots.get("cancelled") != "yes":
            turn.say("utter_rectification_details")
            return go(next_detail(turn))
        turn.ask_what_else()
        return go("listen")


ACTIONS = (
    deed_action("action_open_rectification", open_rectification),
    ValidateRectificationForm,
    FinishRectification,
)
