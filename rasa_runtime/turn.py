"""The turn being served: carried in a context variable, so that two turns at once never meet."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from rasa.shared.core.trackers import DialogueStateTracker

from rasa_runtime.canonical_state import State

ACTION_SECONDS = 6.0
"""What all actions of one turn may take together, in seconds; the whole turn has 6.5 s."""


@dataclass
class Turn:
    """One turn: the state it came with, what failed in it, and the tracker it ended with."""

    id: str
    state: State
    deadline: float = field(default_factory=lambda: time.monotonic() + ACTION_SECONDS)
    failed: list[str] = field(default_factory=list)
    built: DialogueStateTracker | None = None
    events_before: int = 0
    saved: DialogueStateTracker | None = None

    def seconds_left(self) -> float:
        """Seconds until the actions of this turn must have answered; never negative."""
        return max(0.0, self.deadline - time.monotonic())

    def fail(self, name: str) -> None:
        """Names an action or wording that failed; each name once."""
        if name not in self.failed:
            self.failed.append(name)


_current: ContextVar[Turn | None] = ContextVar("amparo_turn", default=None)


def current_turn() -> Turn | None:
    """The turn this task serves, or None outside turns."""
    return _current.get()


@contextmanager
def serving(turn: Turn) -> Iterator[Turn]:
    """Makes `turn` the current one of this task for the length of the block."""
    token = _current.set(turn)
    try:
        yield turn
    finally:
        _current.reset(token)
