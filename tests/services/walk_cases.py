"""Random walks at the desk: a store of their own, a team, a customer on file, and time that passes."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from settings import load
from store import make_keys
from tests.conftest import SetClock, StorePlaces
from tests.migrated import open_migrated
from tests.services.desk_cases import TEAM, Desk
from tests.services.talk import ANA, Front

NAMES = st.sampled_from(sorted(TEAM))


class DeskWalk(RuleBasedStateMachine):
    """One desk, one customer; every rule may be refused, none may break what always holds."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        home = Path(self.folder.name)
        make_keys(home)
        self.clock = SetClock()
        self.store = open_migrated(StorePlaces(home, f"sqlite:///{home / 'amparo.sqlite3'}"), self.clock)
        self.front = Front(self.store, load({"AMPARO_HOME": str(home)}))
        self.front.enrol(ANA)
        self.desk = Desk.opened(self.front)

    def teardown(self) -> None:
        """What was written is sound, whatever happened."""
        assert self.store.verify() == []
        self.store.close()
        self.folder.cleanup()

    @rule(days=st.integers(1, 40))
    def time_passes(self, days: int) -> None:
        self.clock.time += timedelta(days=days)


def walking(*, walks: int, steps: int) -> settings:
    """How many walks of how many steps; no step is timed."""
    return settings(
        max_examples=walks,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
