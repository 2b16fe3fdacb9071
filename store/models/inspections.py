"""Packages for the supervisory authority: how the law is kept, without a customer's data."""

from datetime import datetime

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain


class Inspection(Base):
    """One package: ordered, made in the background, sealed on disk. Why it was ordered is in the audit."""

    __tablename__ = "inspections"

    id: Mapped[str] = key_column()
    owner: Mapped[str] = plain(String(64))
    status: Mapped[str] = plain(String(12), default="waiting")  # waiting | making | ready | failed
    progress: Mapped[int] = plain(Integer, default=0)  # per cent
    asked_by: Mapped[str] = plain(String(64))
    asked_at: Mapped[datetime] = plain(UtcDateTime)
    file_name: Mapped[str | None] = plain(String(64), nullable=True)
    size: Mapped[int | None] = plain(Integer, nullable=True)  # bytes
    sha256: Mapped[str | None] = plain(String(64), nullable=True)
    made_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    attempts: Mapped[int] = plain(Integer, default=0)
    next_attempt_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
