"""Errands of a request, the parts that answer them, and answers made ready to be fetched."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, blind, key_column, plain, sealed


class Errand(Base):
    """One system to be looked into, or one recipient to be told, for one request."""

    __tablename__ = "errands"
    __table_args__ = (UniqueConstraint("request_id", "kind", "target"),)

    id: Mapped[str] = key_column()
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), index=True)
    kind: Mapped[str] = plain(String(12))  # system | recipient
    target: Mapped[str] = plain(String(120))  # id of the system, or name of the recipient
    keeper: Mapped[str] = plain(String(120))  # login name or e-mail of who answers for it
    status: Mapped[str] = plain(String(8), default="open", index=True)  # open | done | dropped
    outcome: Mapped[str | None] = plain(String(12), nullable=True)  # part | nothing | carried_out | told
    message_id: Mapped[str | None] = plain(ForeignKey("outbound_messages.id"), nullable=True)
    opened_at: Mapped[datetime] = plain(UtcDateTime)
    due_date: Mapped[date] = plain(Date)
    done_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    done_by: Mapped[str | None] = plain(String(64), nullable=True)


class ErrandPart(Base):
    """A file that answers an errand: sealed on disk, its type told by its content."""

    __tablename__ = "errand_parts"

    id: Mapped[str] = key_column()
    errand_id: Mapped[str] = plain(ForeignKey("errands.id"), index=True)
    owner: Mapped[str] = plain(String(64))
    name_sealed: Mapped[bytes] = sealed("name of the uploaded file")
    file_name: Mapped[str] = plain(String(64))
    content_type: Mapped[str] = plain(String(80))
    ending: Mapped[str] = plain(String(8))
    size: Mapped[int] = plain(Integer)  # bytes
    sha256: Mapped[str] = plain(String(64))
    uploaded_by: Mapped[str] = plain(String(64))
    uploaded_at: Mapped[datetime] = plain(UtcDateTime)


class Package(Base):
    """A dossier or a portable copy, made once for a request: waits, is made, may need a second person, is ready."""

    __tablename__ = "packages"

    id: Mapped[str] = key_column()
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), index=True)
    kind: Mapped[str] = plain(String(12))  # dossier | portability
    status: Mapped[str] = plain(String(12), default="waiting")  # waiting | making | held | ready | failed
    progress: Mapped[int] = plain(Integer, default=0)  # per cent
    held_back: Mapped[int] = plain(Integer, default=0)  # pieces of other people's data taken out
    owner: Mapped[str] = plain(String(64))
    asked_by: Mapped[str] = plain(String(64))
    asked_at: Mapped[datetime] = plain(UtcDateTime)
    approved_by: Mapped[str | None] = plain(String(64), nullable=True)
    approved_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    file_name: Mapped[str | None] = plain(String(64), nullable=True)
    size: Mapped[int | None] = plain(Integer, nullable=True)  # bytes
    sha256: Mapped[str | None] = plain(String(64), nullable=True)
    made_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    attempts: Mapped[int] = plain(Integer, default=0)
    next_attempt_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class DownloadLink(Base):
    """A link to a package on the public page: opaque, opened with a fresh code, dead after some days."""

    __tablename__ = "download_links"

    id: Mapped[str] = key_column()
    package_id: Mapped[str] = plain(ForeignKey("packages.id"), index=True)
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    token_hash: Mapped[str] = plain(String(64), unique=True)  # SHA-256 of the token
    sent_by: Mapped[str] = plain(String(64))
    created_at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime] = plain(UtcDateTime)
    closed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    downloads: Mapped[int] = plain(Integer, default=0)
    codes: Mapped[int] = plain(Integer, default=0)  # sent so far
    tries: Mapped[int] = plain(Integer, default=0)  # wrong codes so far
    code_hmac: Mapped[str | None] = blind("one-time code", nullable=True)
    code_expires_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    code_message_id: Mapped[str | None] = plain(ForeignKey("outbound_messages.id"), nullable=True)
