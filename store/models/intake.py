"""What comes in past the assistant, by letter, in person, by e-mail or told to an agent, and its papers."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain, sealed


class Intake(Base):
    """One thing entered by a member of staff; what it opened is a request, an incident or a withdrawal."""

    __tablename__ = "intakes"

    id: Mapped[str] = key_column()
    reference: Mapped[str] = plain(String(16), unique=True)  # of the request or incident, or its own
    kind: Mapped[str] = plain(String(12))  # right | complaint | withdrawal
    channel: Mapped[str] = plain(String(12))
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    received_on: Mapped[date] = plain(Date)
    entered_at: Mapped[datetime] = plain(UtcDateTime, index=True)
    entered_by: Mapped[str] = plain(String(64))
    owner: Mapped[str] = plain(String(64))
    content_sealed: Mapped[bytes] = sealed("who asks, what for, and what was withdrawn (JSON)")


class IntakeDocument(Base):
    """A scan, or an attachment of an e-mail, sealed as it came."""

    __tablename__ = "intake_documents"

    id: Mapped[str] = key_column()
    intake_id: Mapped[str] = plain(ForeignKey("intakes.id"), index=True)
    position: Mapped[int] = plain(Integer)
    content_type: Mapped[str] = plain(String(40))  # by its content, never by its name
    size: Mapped[int] = plain(Integer)
    owner: Mapped[str] = plain(String(64))
    name_sealed: Mapped[bytes | None] = sealed("name of the file", nullable=True)
    content_sealed: Mapped[bytes | None] = sealed("letter or attachment", nullable=True)
