"""The right of no automated decision."""

from bot.actions.base import deed_action
from bot.actions.matters import matter, noted
from bot.actions.rights import note, voice
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import Right


@matter("request_no_automated_decision")
def open_no_automated_decision(turn: TurnInHand) -> str:
    """Voice it and take it as far as what is known allows."""
    return voice(turn, Right.NO_AUTOMATED_DECISION)


@noted("request_no_automated_decision")
def note_no_automated_decision(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.NO_AUTOMATED_DECISION)


ACTIONS = (deed_action("action_open_no_automated_decision", open_no_automated_decision),)
