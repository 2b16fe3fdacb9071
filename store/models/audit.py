"""The audit chain: every commit adds one entry that names its events and commits to the rows it wrote."""

from datetime import datetime

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, plain


class AuditEntry(Base):
    """One link. `hash` covers all other columns; `previous_hash` is UNIQUE, so the chain cannot fork."""

    __tablename__ = "audit_entries"
    __audited__ = False

    seq: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = plain(UtcDateTime)
    actor: Mapped[str] = plain(String(64))  # bot | system | jobs | channel | staff:<name>
    conversation_id: Mapped[str | None] = plain(String(32), nullable=True, index=True)
    reason: Mapped[str | None] = plain(String(200), nullable=True)  # why staff opened something
    events: Mapped[str] = plain(Text)  # canonical JSON: [[event, table, row id], …]
    rows: Mapped[str] = plain(Text)  # canonical JSON: [[table, row id, digest or null if destroyed], …]
    previous_hash: Mapped[str] = plain(String(64), unique=True)
    hash: Mapped[str] = plain(String(64), unique=True)


class AuditHead(Base):
    """The newest link, signed (HMAC under the audit key): a chain cut short is noticed."""

    __tablename__ = "audit_head"
    __audited__ = False

    id: Mapped[int] = plain(Integer, primary_key=True)
    seq: Mapped[int] = plain(Integer)
    hash: Mapped[str] = plain(String(64))
    signature: Mapped[str] = plain(String(64))
