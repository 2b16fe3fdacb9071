"""Consent for publicity: asked once, neutrally, at the end; each way of contact is its own record (L16, L28, L77)."""

from collections.abc import Iterable

from bot.actions.circumstances import needs_guardian
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import MARKETING, Purpose
from services.give_consent import give_consent
from services.note_not_given import note_not_given
from services.refuse_consent import refuse_consent
from services.speaks_for_another import speaks_for_another


def decide_marketing(turn: TurnInHand, granted: Iterable[Purpose]) -> None:
    """Store a yes for each purpose granted and a no for every other one; nothing where nobody may answer."""
    if _may_not_answer(turn):
        return
    yes = set(granted)
    for purpose in MARKETING:
        verb = give_consent if purpose in yes else refuse_consent
        verb(turn.work, turn.conversation, purpose=purpose, answer=turn.answer(), settings=turn.settings)


def leave_marketing_open(turn: TurnInHand) -> None:
    """A doubtful answer grants nothing, and is kept as not given."""
    if _may_not_answer(turn):
        return
    for purpose in MARKETING:
        note_not_given(
            turn.work, turn.conversation, purpose=purpose, answer=turn.answer(), settings=turn.settings
        )


def _may_not_answer(turn: TurnInHand) -> bool:
    """A child, and whoever speaks for another: what they say is neither a yes nor a no (L50, L103)."""
    return needs_guardian(turn) or speaks_for_another(turn.work, turn.conversation)
