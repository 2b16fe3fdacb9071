"""A turn and its context."""

from __future__ import annotations

import asyncio

from rasa_runtime.canonical_state import State
from rasa_runtime.turn import ACTION_SECONDS, Turn, current_turn, serving


def test_two_turns_at_once_never_meet() -> None:
    """Each task sees its own."""

    async def served(name: str) -> str:
        with serving(Turn(name, State())):
            await asyncio.sleep(0.01)
            turn = current_turn()
            return turn.id if turn else "none"

    async def both() -> list[str]:
        return list(await asyncio.gather(served("a"), served("b")))

    assert asyncio.run(both()) == ["a", "b"]
    assert current_turn() is None


def test_seconds_left_never_fall_below_zero() -> None:
    """From the whole budget down to nothing."""
    assert 0 < Turn("t", State()).seconds_left() <= ACTION_SECONDS
    assert Turn("t", State(), deadline=0.0).seconds_left() == 0.0


def test_a_failure_is_named_once() -> None:
    """However often it fails."""
    turn = Turn("t", State())
    turn.fail("action_x")
    turn.fail("action_x")
    assert turn.failed == ["action_x"]
