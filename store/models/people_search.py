"""Finding people by name, and who on the staff looked at whom."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, blind, key_column, plain


class PersonName(Base):
    """One word of a person's name, as a blind index. No audit row: it follows from the sealed name."""

    __tablename__ = "person_names"
    __audited__ = False
    __table_args__ = (Index("ix_person_names_word_index_person_id", "word_index", "person_id"),)

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    word_index: Mapped[str] = blind("word of a name")


class PersonLook(Base):
    """A member of staff opened somebody's page (L53, L93)."""

    __tablename__ = "person_looks"

    id: Mapped[str] = key_column()
    person_id: Mapped[str] = plain(ForeignKey("people.id"), index=True)
    at: Mapped[datetime] = plain(UtcDateTime)
    staff: Mapped[str] = plain(String(64))
    event: Mapped[str] = plain(String(32))
    reason: Mapped[str | None] = plain(String(200), nullable=True)
