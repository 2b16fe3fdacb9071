"""What every table shares: opaque ids, UTC times, and the label that says what a column holds."""

import secrets
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, LargeBinary, MetaData, String
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


CHANNEL = String(8).with_variant(String(12), "postgresql")
"""A channel. Eight were enough once; SQLite, which keeps no lengths, need not copy its tables for four more."""


def new_id() -> str:
    """An opaque random id of 32 hexadecimal characters."""
    return secrets.token_hex(16)


class UtcDateTime(TypeDecorator[datetime]):
    """Times are aware and UTC in Python; SQLite, which keeps no zone, gets them as naive UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware UTC time."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Declarative base of the store. `__audited__ = False` leaves a table out of the audit chain."""

    metadata = MetaData(naming_convention=NAMING)
    __audited__ = True


def key_column() -> Mapped[str]:
    """The primary key of almost every table: an opaque id."""
    return mapped_column(String(32), primary_key=True, default=new_id, info={"label": "opaque"})


def plain(*args: Any, added: bool = False, copied: bool = False, **kwargs: Any) -> Mapped[Any]:
    """A column without personal data: states, times, counters, pseudonymous ids.

    `added`: it came to a table that had rows already. Empty or zero it leaves the digests of those rows as they were.
    `copied`: it repeats what another audited row says, for counting only, and is in no digest.
    """
    return mapped_column(*args, info={"label": "plain", "added": added, "copied": copied}, **kwargs)


def sealed(what: str, *, added: bool = False, **kwargs: Any) -> Mapped[Any]:
    """A column of ciphertext. `what` says which personal datum it holds (it feeds the data map); `added` as above."""
    return mapped_column(LargeBinary, info={"label": "sealed", "what": what, "added": added}, **kwargs)


def blind(what: str, *, added: bool = False, **kwargs: Any) -> Mapped[Any]:
    """A keyed hash (HMAC-SHA256, 64 hex characters) for equality search over a personal datum; `added` as above."""
    return mapped_column(String(64), info={"label": "blind_index", "what": what, "added": added}, **kwargs)
