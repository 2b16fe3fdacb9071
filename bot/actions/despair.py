"""Whoever has spoken of their life is told where help is again, never that they were not understood (L112)."""

from bot.actions.told_before import told_before
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import FlagReason
from services.is_flagged import is_flagged


def in_despair(turn: TurnInHand) -> bool:
    """Whether that was told in this conversation."""
    urgent = is_flagged(turn.work, turn.conversation, FlagReason.URGENT)
    return urgent and "despair" in told_before(turn)
