"""Data keys, wrapped, in a database of their own: one per person or unlinked conversation."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import batched

from sqlalchemy import Engine, LargeBinary, Row, String, bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from duties.errors import CannotDecrypt
from store import crypto
from store.key_files import MasterKeys
from store.models.base import UtcDateTime
from store.scrub import scrub


class KeyBase(DeclarativeBase):
    """Base of the key database's only table."""


class DataKey(KeyBase):
    """A data key wrapped under the key-encryption key (ring `application`) or sealed to the authority."""

    __tablename__ = "data_keys"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64), unique=True)
    kek_id: Mapped[str] = mapped_column(String(32))
    ring: Mapped[str] = mapped_column(String(12))  # application | authority
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


type Found = Row[str, str, str, str, bytes]  # id, owner, kek_id, ring, wrapped

# Columns, not an object, and built once: a turn looks three times or more, at 70 instead of 330 µs.
_FIND = select(DataKey.id, DataKey.owner, DataKey.kek_id, DataKey.ring, DataKey.wrapped).where(
    DataKey.owner == bindparam("wanted")
)


_FIND_MANY = select(DataKey.id, DataKey.owner, DataKey.kek_id, DataKey.ring, DataKey.wrapped)
_AT_ONCE = 500


class Keyring:
    """Finds, makes, blocks and destroys data keys. Clear keys stay in this process's memory only."""

    def __init__(
        self, engine: Engine, master: MasterKeys, authority: crypto.AuthorityKey | None = None
    ) -> None:
        self._engine = engine
        self._authority = authority
        self._looking = engine.execution_options(amparo_single_look=True)  # a look waits for no writer
        self._master = master

    def existing(self, owner: str) -> tuple[str, bytes]:
        """(key id, clear key) of the owner. Raises CannotDecrypt if it is blocked, destroyed or was never made."""
        return self._unwrapped(self._row(owner))

    def existing_of(self, owners: Iterable[str]) -> Iterator[tuple[str, tuple[str, bytes]]]:
        """Owner and key of those that have one which opens; a thousand looks in one are 40 times as fast."""
        for some in batched(owners, _AT_ONCE, strict=False):
            with self._looking.connect() as connection:
                rows = connection.execute(_FIND_MANY.where(DataKey.owner.in_(some))).all()
            for row in rows:
                if row.ring == "application" or self._authority is not None:
                    yield row.owner, self._unwrapped(row)

    def obtain(self, owner: str, now: datetime) -> tuple[str, bytes]:
        """The owner's key, made if there is none. A blocked owner raises CannotDecrypt."""
        known = self._row(owner)
        if known is not None:
            return self._unwrapped(known)
        key_id, key = crypto.new_key_id(), crypto.new_key()
        wrapped = crypto.seal(self._master.kek, self._master.kek_id, _context(key_id, owner), key)
        row = DataKey(
            id=key_id,
            owner=owner,
            kek_id=self._master.kek_id,
            ring="application",
            wrapped=wrapped,
            created_at=now,
        )
        try:
            with Session(self._engine) as session, session.begin():
                session.add(row)
        except IntegrityError:
            return self.existing(owner)
        return key_id, key

    def block(self, owner: str) -> None:
        """Re-wrap to the authority ring: from now on only the DPO's private half opens it (LOPDGDD 32)."""
        known = self._row(owner)
        if known is None or known.ring != "application":
            return
        _, key = self._unwrapped(known)
        with Session(self._engine) as session, session.begin():
            row = session.scalars(select(DataKey).where(DataKey.owner == owner)).one()
            row.ring = "authority"
            row.wrapped = crypto.seal_to_authority(
                self._master.authority_public, _context(row.id, owner), key
            )
        scrub(self._engine)  # what was wrapped before must not stay readable in SQLite's log

    def wrap_anew(self) -> int:
        """Wrap every key of the ordinary ring under the newest key-encryption key. Gives how many were not yet."""
        newest, done = self._master, 0
        with Session(self._engine) as session, session.begin():
            old = select(DataKey).where(DataKey.ring == "application", DataKey.kek_id != newest.kek_id)
            for row in session.scalars(old):
                context = _context(row.id, row.owner)
                key = crypto.unseal(newest.kek_of(row.kek_id), context, row.wrapped)
                row.wrapped = crypto.seal(newest.kek, newest.kek_id, context, key)
                row.kek_id = newest.kek_id
                done += 1
        scrub(self._engine)
        return done

    def rings_of(self, owners: Iterable[str]) -> dict[str, str]:
        """In which ring the key of each owner lies (application | authority); who has none is left out."""
        found: dict[str, str] = {}
        for some in batched(owners, _AT_ONCE, strict=False):
            with self._looking.connect() as connection:
                rows = connection.execute(_FIND_MANY.where(DataKey.owner.in_(some))).all()
            found |= {row.owner: row.ring for row in rows}
        return found

    @property
    def opens_blocked(self) -> bool:
        """Whether the authority's ring is open too."""
        return self._authority is not None

    def as_authority(self, authority: crypto.AuthorityKey) -> "Keyring":
        """The same keys, those of the authority ring too."""
        return Keyring(self._engine, self._master, authority)

    def destroy(self, owner: str) -> None:
        """Remove the wrapped key for good; on SQLite its pages are overwritten and the WAL cut short."""
        with Session(self._engine) as session, session.begin():
            row = session.scalar(select(DataKey).where(DataKey.owner == owner))
            if row is not None:
                session.delete(row)
        scrub(self._engine)  # what was wrapped before must not stay readable in SQLite's log

    def _row(self, owner: str) -> Found | None:
        """Read anew each time: another process may have destroyed or blocked the key a moment ago."""
        with self._looking.connect() as connection:
            return connection.execute(_FIND, {"wanted": owner}).first()

    def _unwrapped(self, row: Found | None) -> tuple[str, bytes]:
        if row is None or (row.ring != "application" and self._authority is None):
            raise CannotDecrypt("sealed value cannot be opened")
        if row.ring != "application" and self._authority is not None:
            return row.id, crypto.unseal_as_authority(
                self._authority, _context(row.id, row.owner), row.wrapped
            )
        return row.id, crypto.unseal(
            self._master.kek_of(row.kek_id), _context(row.id, row.owner), row.wrapped
        )


def _context(key_id: str, owner: str) -> bytes:
    return f"data_keys|{key_id}|{owner}".encode()
