"""The coverage of consents, kept ready to be counted, and who is to be asked at the next contact (L27)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain


class CoverageCell(Base):
    """One contract × purpose that has a record; a contract without a row here is missing.

    Derived from grants, suppressions and contracts by `store/coverage.py` in the commit that changes them; so it
    is not evidence, has no place in the audit chain and no foreign keys that could stand in the way of an erasure.
    """

    __tablename__ = "coverage_cells"
    # Counts and lists read nothing but this index.
    __table_args__ = (
        Index("ix_coverage_cells_listed", "purpose", "state", "contract_id", "expires_at", "since"),
    )
    __audited__ = False

    contract_id: Mapped[str] = plain(String(32), primary_key=True)
    purpose: Mapped[str] = plain(String(40), primary_key=True)
    person_id: Mapped[str] = plain(String(32), index=True)
    state: Mapped[str] = plain(String(16))  # a CellState; what has run out since is told by `expires_at`
    since: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    grant_id: Mapped[str | None] = plain(String(32), nullable=True)  # None: an objection without a record


class ContactAsk(Base):
    """That somebody of the desk wants a person asked for a consent at the next contact. Never a call of ours."""

    __tablename__ = "contact_asks"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    purpose: Mapped[str] = plain(String(40))
    asked_by: Mapped[str] = plain(String(64))
    at: Mapped[datetime] = plain(UtcDateTime)
    done_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True)


class ConsentLink(Base):
    """A link sent to a contact on file, to a page of separate choices: of one person, and for a time."""

    __tablename__ = "consent_links"

    id: Mapped[str] = key_column()
    token_hash: Mapped[str] = plain(
        String(64), unique=True
    )  # SHA-256 of the token, which is in the message only
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime] = plain(UtcDateTime)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True)
