"""What every sweep that makes ordered things keeps to, said once: of each, its table, its sweep and its maker."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import httpx
import pytest

from duties.packages import PackageStatus
from settings import Settings
from store import Store
from store.models import Inspection, Package


@dataclass(frozen=True)
class Ordered[Row: (Package, Inspection)]:
    """One that waits: its row, and the module of its sweep with the name of what makes it."""

    store: Store
    settings: Settings
    http: httpx.Client
    row_id: str
    model: type[Row]
    job: ModuleType
    maker: str

    def sweep(self) -> int:
        """One round; gives how many were made."""
        sweep: Callable[[Store, Settings, httpx.Client], int] = self.job.sweep
        return sweep(self.store, self.settings, self.http)

    def status(self) -> str:
        """Its stage now."""
        with self.store.reader() as read:
            row = read.session.get_one(self.model, self.row_id)
            return row.status

    def is_made_once(self) -> None:
        """A sweep makes what waits, and the next finds nothing."""
        assert (self.sweep(), self.sweep()) == (1, 0)
        assert self.status() == PackageStatus.READY

    def is_given_up_after_its_tries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """One that keeps failing waits until its tries are used up, and then has failed."""

        def fail(*_: object, **__: object) -> bool:
            raise OSError("no room")

        monkeypatch.setattr(self.job, self.maker, fail)
        for _ in range(self.job.TRIES):
            assert self.status() == PackageStatus.WAITING
            assert self.sweep() == 0
            self._let_the_backoff_pass()
        assert self.status() == PackageStatus.FAILED

    def _let_the_backoff_pass(self) -> None:
        with self.store.unit_of_work("jobs") as work:
            row = work.session.get_one(self.model, self.row_id)
            row.next_attempt_at = None
            work.commit()
