"""Members of staff and their sessions at the console."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain


class Staff(Base):
    """One member of staff: a login name, a role, an argon2id hash."""

    __tablename__ = "staff"

    id: Mapped[str] = key_column()
    name: Mapped[str] = plain(String(64), unique=True)
    role: Mapped[str] = plain(String(16))  # agent | supervisor | dpo | auditor | admin
    password_hash: Mapped[str] = plain(String(200))
    must_change: Mapped[bool] = plain(Boolean, default=True)
    disabled: Mapped[bool] = plain(Boolean, default=False)
    failures: Mapped[int] = plain(Integer, default=0)
    locked_until: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)


class StaffSession(Base):
    """A login that is alive. The id is the SHA-256 of the cookie's value (never audited)."""

    __tablename__ = "staff_sessions"
    __audited__ = False

    id: Mapped[str] = plain(String(64), primary_key=True)
    staff_id: Mapped[str] = plain(ForeignKey("staff.id"), index=True)
    csrf: Mapped[str] = plain(String(64))
    door: Mapped[str] = plain(String(8), default="password")  # password | provider
    awaiting: Mapped[str] = plain(String(8), default="")  # "code" until the second factor has been given
    created_at: Mapped[datetime] = plain(UtcDateTime)
    last_seen_at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime] = plain(UtcDateTime)
