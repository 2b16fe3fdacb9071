"""Staff in live chats, listening to recordings, and correcting what the assistant understood."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, text
from sqlalchemy.orm import Mapped

from store.models.base import Base, UtcDateTime, key_column, plain


class Takeover(Base):
    """A member of staff attends a live chat: from the announcement to the return, at most one at a time."""

    __tablename__ = "takeovers"
    __table_args__ = (
        Index(
            "uq_takeovers_one_active",
            "conversation_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    staff: Mapped[str] = plain(String(64))  # login name
    alias: Mapped[str] = plain(String(40))  # the name the customer is told (L81)
    position: Mapped[int] = plain(Integer)  # of the message that announces it
    began_at: Mapped[datetime] = plain(UtcDateTime)
    seen_at: Mapped[datetime] = plain(UtcDateTime)  # the last sign of the member of staff: the lease
    ended_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    ended_by: Mapped[str | None] = plain(String(24), nullable=True)  # a TakeoverEnd
    return_position: Mapped[int | None] = plain(Integer, nullable=True)  # of the message that says so


class Listening(Base):
    """Leave to hear one recording for a while: who, and until when. The reason is in the audit (L93)."""

    __tablename__ = "listenings"

    id: Mapped[str] = key_column()
    recording_id: Mapped[str] = plain(ForeignKey("recordings.id"), index=True)
    staff: Mapped[str] = plain(String(64))
    began_at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime] = plain(UtcDateTime)


class IntentCorrection(Base):
    """What a reviewer says a turn meant, in place of the intent that was found; the last word counts."""

    __tablename__ = "intent_corrections"

    id: Mapped[str] = key_column()
    turn_id: Mapped[str] = plain(ForeignKey("turns.id"), unique=True)
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    intent: Mapped[str] = plain(String(64))
    by: Mapped[str] = plain(String(64))
    at: Mapped[datetime] = plain(UtcDateTime)
