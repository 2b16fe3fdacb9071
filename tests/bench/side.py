"""One of the two bots that are measured: its users, what they say, its processes, and what it has been seen to do."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tests.bench.figures import processor_seconds
from tests.bench.talk import Line
from tests.bench.turns import Said
from tests.bench.users import User

USERS = 8
GROWTH_TURNS = 300
GROWTH_SECONDS = 60.0


@dataclass
class Side:
    """Measured in rounds that take turns with the other side's, so that noise of the machine meets both."""

    name: str
    port: int
    conversation: Sequence[Said]
    user: Callable[[Line], User]
    groups: Sequence[int]
    turns: list[float] = field(default_factory=list)
    crowd_turns: int = 0
    crowd_seconds: float = 0.0
    processor_ms: float = 0.0

    def warm_up(self) -> None:
        """One conversation that counts for nothing."""
        with Line(self.port) as line:
            self._converse(self.user(line))

    def one_user(self, conversations: int) -> None:
        """So many conversations, one after the other."""
        before, taken = processor_seconds(self.groups), len(self.turns)
        with Line(self.port) as line:
            user = self.user(line)
            for _ in range(conversations):
                self.turns += self._converse(user)
        used = (processor_seconds(self.groups) - before) * 1000
        rounds = len(self.turns) / (len(self.turns) - taken)
        self.processor_ms += (used / (len(self.turns) - taken) - self.processor_ms) / rounds

    def crowd(self, conversations: int) -> None:
        """Eight users at once, each with so many conversations; a session's opening takes time but is no turn."""
        began = time.perf_counter()
        with ThreadPoolExecutor(USERS) as pool:
            done = list(pool.map(self._one_of_the_crowd, [conversations] * USERS))
        self.crowd_seconds += time.perf_counter() - began
        self.crowd_turns += sum(done)

    def growth(self, cycle: Sequence[Said], first: Said | None = None) -> list[float]:
        """One conversation of 300 turns, or as many as a minute holds; `first` is said before they count."""
        took: list[float] = []
        began = time.monotonic()
        with Line(self.port) as line:
            user = self.user(line)
            user.begin()
            if first is not None:
                user.turn(first)
            while len(took) < GROWTH_TURNS and time.monotonic() - began < GROWTH_SECONDS:
                took += [user.turn(said) for said in cycle]
        return took

    def _one_of_the_crowd(self, conversations: int) -> int:
        with Line(self.port) as line:
            user = self.user(line)
            return sum(len(self._converse(user)) for _ in range(conversations))

    def _converse(self, user: User) -> list[float]:
        user.begin()
        return [user.turn(said) for said in self.conversation]
