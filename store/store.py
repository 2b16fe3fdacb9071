"""The store: opens both databases, hands out units of work and readers."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy.orm import Session

from store import audit
from store.engines import open_engine
from store.key_files import load_keys
from store.keyring import Keyring
from store.migrate import migrate_keys, migrate_store
from store.reading import Reading
from store.unit_of_work import UnitOfWork, WorkSession
from store.writers_queue import WritersQueue


class Clock(Protocol):
    """Whoever tells the time, aware and UTC."""

    def now(self) -> datetime:
        """The present, UTC."""


class Places(Protocol):
    """The part of the settings that the store needs."""

    @property
    def home(self) -> Path:
        """The data folder."""

    @property
    def database_url(self) -> str:
        """Where the store's database is."""


class Store:
    """Everything at rest. Thread-safe: each unit of work has its own session."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self.clock = clock
        self.home = places.home
        self._master = load_keys(places.home)
        self._engine = open_engine(places.database_url)
        self._key_engine = open_engine(f"sqlite:///{places.home / 'keys' / 'data_keys.sqlite3'}")
        self._queue = WritersQueue() if self._engine.dialect.name == "sqlite" else None
        self._keyring = Keyring(self._key_engine, self._master)

    def migrate(self) -> None:
        """Bring both databases to the newest schema (Alembic)."""
        migrate_keys(self._key_engine)
        migrate_store(self._engine)

    def unit_of_work(
        self,
        actor: str,
        *,
        turn_id: str | None = None,
        conversation_id: str | None = None,
        reason: str | None = None,
    ) -> UnitOfWork:
        """A transaction to be used as a context manager and committed explicitly."""
        return UnitOfWork(
            WorkSession(self._engine, expire_on_commit=False),
            self._keyring,
            self._master,
            self.clock.now(),
            self.home,
            actor=actor,
            turn_id=turn_id,
            conversation_id=conversation_id,
            reason=reason,
            queue=self._queue,
        )

    @contextmanager
    def reader(self) -> Iterator[Reading]:
        """A read-only look at the store, without a write lock."""
        engine = self._engine.execution_options(amparo_read_only=True)
        with Session(engine, expire_on_commit=False) as session:
            yield Reading(session, self._keyring, self._master, self.clock.now(), self.home)

    def verify(self) -> list[str]:
        """The audit's findings, one sentence each; none means sound."""
        return audit.verify(self)

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()
        self._key_engine.dispose()


def open_store(places: Places, clock: Clock) -> Store:
    """Open the store with its key file. Raises KeyFileMissing with what to do."""
    return Store(places, clock)
