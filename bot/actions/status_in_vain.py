"""Whoever asked how theirs stands and was told nothing is not asked afterwards whether they want publicity (L28)."""

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from services.find_incident import find_incident
from services.find_request import find_request
from services.last_incident import last_incident
from services.voiced_requests import voiced_requests
from store.models import Reference, Turn

_STATUS = ("request_status", "incident_status")


def status_in_vain(turn: TurnInHand) -> bool:
    """Whether a status was asked for, no reference of ours was told, and nothing was registered here."""
    asked = select(Turn.id).where(Turn.conversation_id == turn.conversation.id, Turn.intent.in_(_STATUS))
    if turn.work.session.scalar(asked.limit(1)) is None:
        return False
    here = last_incident(turn.work, turn.conversation) or voiced_requests(turn.work, turn.conversation)
    return not here and not any(_is_ours(turn, name) for name in _told(turn))


def _told(turn: TurnInHand) -> list[str]:
    told = select(Reference.name).where(
        Reference.conversation_id == turn.conversation.id, Reference.kind == "reference"
    )
    return list(turn.work.session.scalars(told))


def _is_ours(turn: TurnInHand, name: str) -> bool:
    reference = turn.value(name)
    return bool(find_request(turn.work, reference) or find_incident(turn.work, reference))
