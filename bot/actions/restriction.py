"""The right of restriction."""

from bot.actions.base import deed_action
from bot.actions.matters import matter, noted
from bot.actions.rights import note, voice
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import Right


@matter("request_restriction")
def open_restriction(turn: TurnInHand) -> str:
    """Voice it and take it as far as what is known allows."""
    return voice(turn, Right.RESTRICTION)


@noted("request_restriction")
def note_restriction(turn: TurnInHand) -> str:
    """Keep it while something else is being done."""
    return note(turn, Right.RESTRICTION)


ACTIONS = (deed_action("action_open_restriction", open_restriction),)
