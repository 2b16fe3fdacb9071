"""Notices given, consent records with their evidence, and suppressions."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped

from store.models.base import CHANNEL, Base, UtcDateTime, blind, key_column, plain, sealed


class Notice(Base):
    """One version of a notice: channel, language, text. The id is the SHA-256 of the text."""

    __tablename__ = "notices"

    id: Mapped[str] = plain(String(64), primary_key=True)
    version: Mapped[str] = plain(String(32))
    channel: Mapped[str] = plain(String(8))
    language: Mapped[str] = plain(String(8))
    text: Mapped[str] = plain(Text)
    created_at: Mapped[datetime] = plain(UtcDateTime)


class NoticeGiven(Base):
    """That a notice was given in a conversation: begun, and told to its end (L2, L9)."""

    __tablename__ = "notices_given"
    __table_args__ = (Index("ix_notices_given_completed", "conversation_id", "completed"),)

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    notice_id: Mapped[str] = plain(ForeignKey("notices.id"))
    started_at: Mapped[datetime] = plain(UtcDateTime)
    ended_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    completed: Mapped[bool] = plain(Boolean, default=False)


class Grant(Base):
    """One consent record: person or conversation × purpose × contact channel (L16, L24)."""

    __tablename__ = "grants"

    id: Mapped[str] = key_column()
    purpose: Mapped[str] = plain(String(40), index=True)
    contact_channel: Mapped[str | None] = plain(String(8), nullable=True)  # email | sms | call
    state: Mapped[str] = plain(String(16))
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True, index=True)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True, index=True)
    notice_id: Mapped[str | None] = plain(ForeignKey("notices.id"), nullable=True)
    at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class ConsentEvent(Base):
    """Evidence of one change of a consent record (L19). Never changed, only added."""

    __tablename__ = "consent_events"
    __table_args__ = (Index("ix_consent_events_reported", "purpose", "notice_id", "state", "at"),)

    id: Mapped[str] = key_column()
    grant_id: Mapped[str] = plain(ForeignKey("grants.id"), index=True)
    purpose: Mapped[str] = plain(
        String(40), copied=True
    )  # its record's, so that a year of events is counted at once
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True, index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True)
    state: Mapped[str] = plain(String(16))
    at: Mapped[datetime] = plain(UtcDateTime)
    channel: Mapped[str] = plain(CHANNEL)
    language: Mapped[str] = plain(String(8))
    actor: Mapped[str] = plain(String(64))
    notice_id: Mapped[str | None] = plain(ForeignKey("notices.id"), nullable=True)
    question: Mapped[str] = plain(Text)  # the exact question asked: our own words, no personal datum
    question_hash: Mapped[str] = plain(String(64))
    answer_kind: Mapped[str] = plain(String(16))  # key | button | words | none
    rule: Mapped[str] = plain(String(80))  # the rule of the grammar that decided
    confidence: Mapped[int | None] = plain(Integer, nullable=True)  # recognition, per cent
    software: Mapped[str] = plain(String(40))
    owner: Mapped[str] = plain(String(64))
    answer_sealed: Mapped[bytes] = sealed("the answer as given")
    answer_hash: Mapped[str] = blind("the answer as given")


class Suppression(Base):
    """A telephone, e-mail or document that must not get publicity; survives erasure (L63)."""

    __tablename__ = "suppressions"
    __table_args__ = (UniqueConstraint("value_index", "purpose"),)

    id: Mapped[str] = key_column()
    kind: Mapped[str] = plain(String(12))  # phone | email | document
    value_index: Mapped[str] = blind("telephone, e-mail or document")
    purpose: Mapped[str] = plain(String(40))
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True)
    at: Mapped[datetime] = plain(UtcDateTime)
