"""Consent for publicity: asked once, neutrally, at the end; each way of contact is its own record (L16, L28, L77)."""

from collections.abc import Iterable

from bot.actions.circumstances import needs_guardian
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import MARKETING, Purpose
from services.give_consent import give_consent
from services.note_not_given import note_not_given
from services.refuse_consent import refuse_consent


def decide_marketing(turn: TurnInHand, granted: Iterable[Purpose]) -> None:
    """Store a yes for each purpose granted and a no for every other one."""
    yes = set() if needs_guardian(turn) else set(granted)
    for purpose in MARKETING:
        verb = give_consent if purpose in yes else refuse_consent
        verb(turn.work, turn.conversation, purpose=purpose, answer=turn.answer(), settings=turn.settings)


def leave_marketing_open(turn: TurnInHand) -> None:
    """A doubtful answer grants nothing, and is kept as not given."""
    for purpose in MARKETING:
        note_not_given(
            turn.work, turn.conversation, purpose=purpose, answer=turn.answer(), settings=turn.settings
        )
