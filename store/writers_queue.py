"""SQLite's writers of one process wait here, first come first served, before they ask for its write lock.

SQLite itself lets the waiting sleep, up to 100 ms at a time, and whoever wakes at the right moment goes first:
of eight threads the unlucky one could starve until its 5 s were over.
"""

from collections import deque
from threading import Lock

from sqlalchemy.exc import OperationalError

PATIENCE_SECONDS = 5.0  # as SQLite's own busy timeout


class WritersQueue:
    """A lock that is handed on in the order in which it was asked for."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    def enter(self, patience: float = PATIENCE_SECONDS) -> None:
        """Wait for one's turn. Raises OperationalError, as a busy SQLite does, after `patience` seconds."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            gate = Lock()
            gate.acquire()
            self._waiting.append(gate)
        if not gate.acquire(timeout=patience):
            self._give_up(gate)

    def leave(self) -> None:
        """Let the next one in."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False

    def _give_up(self, gate: Lock) -> None:
        with self._guard:
            if gate not in self._waiting:
                return  # it has been let in at this very moment
            self._waiting.remove(gate)
        raise OperationalError("BEGIN IMMEDIATE", None, TimeoutError("too many writers are waiting"))
