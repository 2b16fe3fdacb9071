"""The right of erasure."""

from bot.actions.base import deed_action
from bot.actions.matters import matter, noted
from bot.actions.rights import note, voice
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import Right


@matter("request_erasure")
def open_erasure(turn: TurnInHand) -> str:
    """Voice it and take it as far as what is known allows."""
    return voice(turn, Right.ERASURE)


@noted("request_erasure")
def note_erasure(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.ERASURE)


ACTIONS = (deed_action("action_open_erasure", open_erasure),)
