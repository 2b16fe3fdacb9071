"""What belongs to a login of staff besides its password: second factor, recovery codes, lock-outs, provider."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, blind, key_column, plain, sealed


class SecondFactor(Base):
    """A TOTP secret (RFC 6238). It counts once a first code has confirmed it; `last_step` cannot be used again."""

    __tablename__ = "second_factors"

    id: Mapped[str] = key_column()
    staff_id: Mapped[str] = plain(ForeignKey("staff.id"), unique=True)
    secret_sealed: Mapped[bytes] = sealed("TOTP secret of a member of staff")
    created_at: Mapped[datetime] = plain(UtcDateTime)
    confirmed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    last_step: Mapped[int] = plain(Integer, default=0)


class RecoveryCode(Base):
    """An argon2id hash of a code that stands in for the second factor, once."""

    __tablename__ = "recovery_codes"

    id: Mapped[str] = key_column()
    staff_id: Mapped[str] = plain(ForeignKey("staff.id"), index=True)
    code_hash: Mapped[str] = plain(String(200))
    created_at: Mapped[datetime] = plain(UtcDateTime)
    used_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class StaffAccess(Base):
    """How the logins of one member of staff went. Apart from `staff`, whose audited rows keep their columns."""

    __tablename__ = "staff_access"

    staff_id: Mapped[str] = plain(ForeignKey("staff.id"), primary_key=True)
    lock_outs: Mapped[int] = plain(Integer, default=0)  # since the last good login
    last_login_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    subject_index: Mapped[str | None] = blind("subject at the identity provider", nullable=True)


class ProviderLogin(Base):
    """A login that is away at the identity provider. The id is the SHA-256 of its state (never audited)."""

    __tablename__ = "provider_logins"
    __audited__ = False

    id: Mapped[str] = plain(String(64), primary_key=True)
    browser: Mapped[str] = plain(String(64))  # SHA-256 of the cookie of the browser that began it
    expires_at: Mapped[datetime] = plain(UtcDateTime)
