"""The store: opens both databases, hands out units of work and readers."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy.orm import Session

from store import audit, crypto
from store.engines import open_engine
from store.key_files import MasterKeys, begin_rotation, end_rotation, load_authority, load_keys
from store.keyring import Keyring
from store.migrate import migrate_keys, migrate_store
from store.reading import Reading
from store.scrub import scrub
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
        authority: crypto.AuthorityKey | None = None,
    ) -> UnitOfWork:
        """A transaction to be used as a context manager and committed explicitly; `authority` opens what is blocked."""
        return UnitOfWork(
            WorkSession(self._engine, expire_on_commit=False),
            self._keyring if authority is None else self._keyring.as_authority(authority),
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

    def open_authority(self, passphrase: str) -> crypto.AuthorityKey:
        """The authority's private half, for one unit of work. Raises CannotDecrypt, KeyFileMissing."""
        return load_authority(self.home, passphrase)

    def rings_of(self, owners: Iterable[str]) -> dict[str, str]:
        """In which ring the key of each owner lies (application | authority); who has none is left out."""
        return self._keyring.rings_of(owners)

    def rotate_keys(self) -> int:
        """A new key-encryption key; every data key is wrapped anew under it, and the old one is gone. How many.

        Nobody else may use the store meanwhile. Run again after a crash: what was begun is finished.
        """
        self._use(begin_rotation(self.home))
        done = self._keyring.wrap_anew()
        self._use(end_rotation(self.home))
        return done

    def _use(self, keys: MasterKeys) -> None:
        self._master = keys
        self._keyring = Keyring(self._key_engine, keys)

    def scrub(self) -> None:
        """What was deleted is overwritten in the database's files too, as far as it can do that."""
        scrub(self._engine)

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
