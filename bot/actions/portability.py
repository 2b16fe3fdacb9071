"""The right of portability."""

from bot.actions.base import deed_action
from bot.actions.matters import matter, noted
from bot.actions.rights import note, voice
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import Right


@matter("request_portability")
def open_portability(turn: TurnInHand) -> str:
    """Voice it and take it as far as what is known allows."""
    return voice(turn, Right.PORTABILITY)


@noted("request_portability")
def note_portability(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.PORTABILITY)


ACTIONS = (deed_action("action_open_portability", open_portability),)
