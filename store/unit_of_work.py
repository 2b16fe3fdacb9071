"""One transaction: everything a service writes, its turn's fence and its link in the audit chain, or nothing."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import bindparam, event, select
from sqlalchemy.orm import Session

from duties.errors import TurnClosed
from store import audit, coverage, crypto
from store.key_files import MasterKeys
from store.keyring import Keyring
from store.models import Base, Conversation, Turn, TurnEffect
from store.reading import Reading, _context
from store.rows import insert_row, replace_row, update_row
from store.writers_queue import WritersQueue

# Built once, and both rows in one statement: each turn passes its fence three times.
_TURN_AT_WORK = (
    select(Turn, Conversation)
    .join(Conversation, Conversation.id == Turn.conversation_id)
    .where(Turn.id == bindparam("wanted"))
    .with_for_update()
)


def lease_clock() -> datetime:
    """The machine's own time for leases: a test's frozen clock must not keep a dead turn alive."""
    return datetime.now(UTC)


class WorkSession(Session):
    """The session of one unit of work, which is told of every row that a flush writes."""

    unit: "UnitOfWork"


@event.listens_for(WorkSession, "before_flush")
def _collect(session: WorkSession, _context: object, _instances: object) -> None:
    session.unit.note_rows()


class UnitOfWork(Reading):
    """Use as a context manager; leaving without `commit()` rolls back. Raises TurnClosed at entry if its turn is."""

    def __init__(
        self,
        session: WorkSession,
        keyring: Keyring,
        master: MasterKeys,
        now: datetime,
        home: Path,
        *,
        actor: str,
        turn_id: str | None = None,
        conversation_id: str | None = None,
        reason: str | None = None,
        queue: WritersQueue | None = None,
    ) -> None:
        super().__init__(session, keyring, master, now, home)
        session.unit = self
        self._queue = queue
        self._queued = False
        self.actor = actor
        self.turn_id = turn_id
        self.conversation_id = conversation_id
        self.reason = reason
        self._events: list[tuple[str, Base | None]] = []
        self._written: dict[tuple[str, str], Base] = {}
        self._destroyed: set[tuple[str, str]] = set()
        self._deleted: list[Base] = []
        self._after: list[tuple[str, str]] = []
        self._at_work: tuple[Turn, Conversation] | None = None

    def __enter__(self) -> Self:
        if self._queue is not None:
            self._queue.enter()
            self._queued = True
        try:
            self.session.begin()
            self.session.connection()
            self._fence()
        except BaseException:
            self.session.rollback()
            self._close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def commit(self) -> None:
        """Write the audit link and commit; then destroy or block the keys that were asked for."""
        self.session.flush()
        touched = coverage.people_touched(self.session, [*self._written.values(), *self._deleted])
        coverage.refresh(self.session, touched)
        audit.append(self, self._events, self._written, self._destroyed)
        self.session.commit()
        self._leave_queue()
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
            self.insert(TurnEffect(turn_id=self.turn_id, kind=kind, reference=reference, at=self.now))

    def insert[R: Base](self, row: R) -> R:
        """Write a new row at once; it is audited and kept in the session as one that was added and flushed."""
        insert_row(self.session, row)
        self._note(row)
        return row

    def update(self, row: Base, **values: Any) -> None:
        """Change a row of this unit at once; it is audited. For what every turn changes: a flush costs 400 µs."""
        if self.session.new:
            self.session.flush()  # it may be among those that are still to be written
        update_row(self.session, row, values)
        self._note(row)

    def replace(self, row: Base) -> None:
        """Write a whole row at once, over the one of its key if there is one; it is audited."""
        replace_row(self.session, row)
        self._note(row)

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

    def _close(self) -> None:
        try:
            self.session.close()
        finally:
            self._leave_queue()

    def _leave_queue(self) -> None:
        if self._queue is not None and self._queued:
            self._queued = False
            self._queue.leave()

    def _obtain(self, owner: str) -> tuple[str, bytes]:
        if owner not in self._keys:
            self._keys[owner] = self._keyring.obtain(owner, self.now)
        return self._keys[owner]

    def _fence(self) -> None:
        """Lock the turn and its conversation. They are kept: the session forgets what nobody holds, and asks again."""
        if self.turn_id is None:
            return
        row = self.session.execute(_TURN_AT_WORK, {"wanted": self.turn_id}).one_or_none()
        if row is None or row[0].status != "open" or row[0].lease_until <= lease_clock():
            raise TurnClosed(f"turn {self.turn_id} is no longer open")
        self._at_work = (row[0], row[1])
        self.conversation_id = self.conversation_id or row[1].id

    def note_rows(self) -> None:
        """Keep which audited rows the flush that begins now writes or deletes."""
        session = self.session
        for row in (
            *session.new,
            *(dirty for dirty in session.dirty if session.is_modified(dirty)),
        ):
            if isinstance(row, Base):
                self._note(row)
        for row in session.deleted:
            if isinstance(row, Base) and row.__audited__:
                self._deleted.append(row)
                self._destroyed.add((row.__tablename__, audit.identity_of(row)))

    def _note(self, row: Base) -> None:
        if row.__audited__:
            self._written[(row.__tablename__, audit.identity_of(row))] = row
