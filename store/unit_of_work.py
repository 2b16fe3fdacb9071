"""One transaction: everything a service writes, its turn's fence and its link in the audit chain, or nothing."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import event
from sqlalchemy.orm import Session

from duties.errors import TurnClosed
from store import audit, crypto
from store.key_files import MasterKeys
from store.keyring import Keyring
from store.models import Base, Turn, TurnEffect
from store.models.base import new_id
from store.reading import Reading, _context


def lease_clock() -> datetime:
    """The machine's own time for leases: a test's frozen clock must not keep a dead turn alive."""
    return datetime.now(UTC)


class UnitOfWork(Reading):
    """Use as a context manager; leaving without `commit()` rolls back. Raises TurnClosed at entry if its turn is."""

    def __init__(
        self,
        session: Session,
        keyring: Keyring,
        master: MasterKeys,
        now: datetime,
        home: Path,
        *,
        actor: str,
        turn_id: str | None = None,
        conversation_id: str | None = None,
        reason: str | None = None,
    ) -> None:
        super().__init__(session, keyring, master, now, home)
        self.actor = actor
        self.turn_id = turn_id
        self.conversation_id = conversation_id
        self.reason = reason
        self._events: list[tuple[str, Base | None]] = []
        self._written: dict[tuple[str, str], Base] = {}
        self._destroyed: set[tuple[str, str]] = set()
        self._after: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        event.listen(self.session, "before_flush", self._collect)
        self.session.begin()
        self.session.connection()
        try:
            self._fence()
        except BaseException:
            self.session.rollback()
            self.session.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.session.close()

    def commit(self) -> None:
        """Write the audit link and commit; then destroy or block the keys that were asked for."""
        self.session.flush()
        audit.append(self, self._events, self._written, self._destroyed)
        self.session.commit()
        for deed, owner in self._after:
            self._keys.pop(owner, None)
            getattr(self._keyring, deed)(owner)
        self._after.clear()

    def record(self, event_name: str, row: Base | None = None) -> None:
        """Name an audit event, in the past tense, of this commit."""
        self._events.append((event_name, row))

    def effect(self, kind: str, reference: str | None) -> None:
        """Note what this turn has brought about, so that it can be told should the turn fail later."""
        if self.turn_id is not None:
            self.session.add(
                TurnEffect(
                    id=new_id(),
                    turn_id=self.turn_id,
                    kind=kind,
                    reference=reference,
                    at=self.now,
                )
            )

    def seal(self, owner: str, table: str, column: str, row_id: str, value: str | bytes) -> bytes:
        """Ciphertext under the owner's data key, bound to owner, table, column and row."""
        key_id, key = self._obtain(owner)
        data = value.encode() if isinstance(value, str) else value
        return crypto.seal(key, key_id, _context(owner, table, column, row_id), data)

    def seal_file(
        self, owner: str, table: str, row_id: str, chunks: Iterable[bytes], path: Path
    ) -> tuple[str, int]:
        """Seal a stream to a file. Gives (SHA-256 of the clear bytes, size in bytes)."""
        key_id, key = self._obtain(owner)
        return crypto.seal_stream(key, key_id, _context(owner, table, "file", row_id), chunks, path)

    def destroy_key(self, owner: str) -> None:
        """Destroy the owner's data key once this unit has been committed."""
        self._after.append(("destroy", owner))

    def block_key(self, owner: str) -> None:
        """Move the owner's data key to the authority ring once this unit has been committed (LOPDGDD 32)."""
        self._after.append(("block", owner))

    def _obtain(self, owner: str) -> tuple[str, bytes]:
        if owner not in self._keys:
            self._keys[owner] = self._keyring.obtain(owner, self.now)
        return self._keys[owner]

    def _fence(self) -> None:
        if self.turn_id is None:
            return
        turn = self.session.get(Turn, self.turn_id, with_for_update=True)
        if turn is None or turn.status != "open" or turn.lease_until <= lease_clock():
            raise TurnClosed(f"turn {self.turn_id} is no longer open")
        self.conversation_id = self.conversation_id or turn.conversation_id

    def _collect(self, session: Session, _context: object, _instances: object) -> None:
        for row in (
            *session.new,
            *(dirty for dirty in session.dirty if session.is_modified(dirty)),
        ):
            if isinstance(row, Base) and row.__audited__:
                row_id = audit.identity_of(row)
                self._written[(row.__tablename__, row_id)] = row
        for row in session.deleted:
            if isinstance(row, Base) and row.__audited__:
                self._destroyed.add((row.__tablename__, audit.identity_of(row)))
