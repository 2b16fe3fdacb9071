"""Conversations: their turns, sealed messages, typed references to identifiers, and the dialogue's state."""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped

from store.models.base import CHANNEL, Base, UtcDateTime, blind, key_column, plain, sealed


class Conversation(Base):
    """One chat session or one call. Its messages live under the passing key `conversation:<id>` until the
    person consents to keep them; what duty keeps lives under `conversation_duty:<id>`."""

    __tablename__ = "conversations"
    __table_args__ = (
        Index("ix_conversations_waiting", "state", "human", "channel", "started_at"),
        Index("ix_conversations_begun", "started_at", "id", "channel", "state"),
        Index("ix_conversations_counted", "channel", "started_at"),
        Index("ix_conversations_over", "channel", "human", "ended_at"),
        Index("ix_conversations_unnoticed", "noticed", "started_at", "id", "channel", "state"),
    )

    id: Mapped[str] = key_column()
    channel: Mapped[str] = plain(CHANNEL)
    language: Mapped[str] = plain(String(8), default="es")
    state: Mapped[str] = plain(String(16), default="open")  # open | ended
    identity: Mapped[str] = plain(String(16), default="unverified")
    human: Mapped[bool] = plain(Boolean, default=False)
    record_consent: Mapped[str] = plain(String(16), default="not_given")  # a ConsentState; mirrors the grant
    person_id: Mapped[str | None] = plain(
        ForeignKey("people.id"), nullable=True, index=True
    )  # verified person
    claimed_person_id: Mapped[str | None] = plain(
        ForeignKey("people.id"), nullable=True, index=True
    )  # claimed, proves nothing
    claimed: Mapped[bool] = plain(Boolean, default=False)  # somebody said whose (known to us or not)
    claim_kind: Mapped[str | None] = plain(String(12), nullable=True)  # document, contract or name
    claim_sealed: Mapped[bytes | None] = sealed("claimed document, contract or name", nullable=True)
    caller_sealed: Mapped[bytes | None] = sealed("caller's number", nullable=True)
    caller_index: Mapped[str | None] = blind("caller's number", nullable=True, index=True)
    external_index: Mapped[str | None] = blind("CallSid", nullable=True, unique=True)
    call_sid_sealed: Mapped[bytes | None] = sealed("CallSid", nullable=True)
    token_hash: Mapped[str | None] = plain(String(64), nullable=True)  # SHA-256 of the chat token
    phase: Mapped[str] = plain(String(16), default="notice")  # notice | dialogue | ended
    question: Mapped[str | None] = plain(String(40), nullable=True)  # what the bot has just asked
    silences: Mapped[int] = plain(Integer, default=0)
    noticed: Mapped[bool] = plain(Boolean, copied=True, default=False)  # a notice was told to its end
    notice_piece: Mapped[int] = plain(Integer, default=0)
    revision: Mapped[int] = plain(Integer, default=0)
    started_at: Mapped[datetime] = plain(UtcDateTime)
    last_activity_at: Mapped[datetime] = plain(UtcDateTime)
    ended_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    ended_reason: Mapped[str | None] = plain(String(32), nullable=True)


class DialogueState(Base):
    """The canonical state that travels with the next turn: loop, requested slot, slots (JSON, sealed)."""

    __tablename__ = "dialogue_states"

    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), primary_key=True)
    revision: Mapped[int] = plain(Integer, default=0)
    state_sealed: Mapped[bytes] = sealed("dialogue state")


class Turn(Base):
    """One exchange. At most one is open a conversation; only an open turn may write."""

    __tablename__ = "turns"
    __table_args__ = (
        UniqueConstraint("conversation_id", "client_key"),
        Index(
            "uq_turns_one_open",
            "conversation_id",
            unique=True,
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
    )

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    number: Mapped[int] = plain(Integer)
    client_key: Mapped[str] = plain(String(64))  # SHA-256 of what makes a delivery unique
    status: Mapped[str] = plain(String(8), default="open")
    kind: Mapped[str] = plain(String(16))  # opening | text | key | button | silence | event
    question: Mapped[str | None] = plain(String(40), nullable=True)  # what had been asked before it
    revision_sent: Mapped[int] = plain(Integer, default=0)
    opened_at: Mapped[datetime] = plain(UtcDateTime)
    lease_until: Mapped[datetime] = plain(UtcDateTime)
    closed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    intent: Mapped[str | None] = plain(String(64), nullable=True)
    confidence: Mapped[float | None] = plain(Float, nullable=True)
    failure: Mapped[str | None] = plain(String(32), nullable=True)
    heard_sealed: Mapped[bytes | None] = sealed("what was understood", nullable=True)
    answer_sealed: Mapped[bytes | None] = sealed("the answer given, with its offers", nullable=True)


class TurnEffect(Base):
    """What a turn has brought about and may have to be told, should the turn fail afterwards."""

    __tablename__ = "turn_effects"

    id: Mapped[str] = key_column()
    turn_id: Mapped[str] = plain(ForeignKey("turns.id"), index=True)
    kind: Mapped[str] = plain(
        String(32)
    )  # request | incident | consent | suppression | callback | identity | flag
    reference: Mapped[str | None] = plain(String(32), nullable=True)
    at: Mapped[datetime] = plain(UtcDateTime)


class Message(Base):
    """One thing said by the customer, the bot or a member of staff."""

    __tablename__ = "messages"

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True, index=True)
    position: Mapped[int] = plain(Integer)
    sender: Mapped[str] = plain(String(8))  # customer | bot | agent
    owner: Mapped[str] = plain(String(64))  # key owner under which text_sealed opens
    text_sealed: Mapped[bytes | None] = sealed("what was said", nullable=True)
    masked_sealed: Mapped[bytes | None] = sealed("what was said, identifiers as references", nullable=True)
    at: Mapped[datetime] = plain(UtcDateTime)


class Reference(Base):
    """The vault: a typed reference (`dni_1`) that stands for an identifier in this conversation."""

    __tablename__ = "references"
    __table_args__ = (UniqueConstraint("conversation_id", "name"),)

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    turn_id: Mapped[str] = plain(ForeignKey("turns.id"))
    name: Mapped[str] = plain(String(40))
    kind: Mapped[str] = plain(String(20))
    value_sealed: Mapped[bytes] = sealed("identifier")


class Flag(Base):
    """A conversation that a member of staff must look at, and what came of it."""

    __tablename__ = "flags"
    __table_args__ = (Index("ix_flags_waiting", "status", "reason", "conversation_id", "at"),)

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True)
    reason: Mapped[str] = plain(String(32))
    status: Mapped[str] = plain(String(16), default="open")  # open | reviewed
    at: Mapped[datetime] = plain(UtcDateTime)
    reviewed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    reviewed_by: Mapped[str | None] = plain(String(64), nullable=True)
    outcome: Mapped[str | None] = plain(String(32), nullable=True)
    note_sealed: Mapped[bytes | None] = sealed("reviewer's note", nullable=True)


class Callback(Base):
    """A call back that somebody asked for."""

    __tablename__ = "callbacks"
    __table_args__ = (Index("ix_callbacks_status_at", "status", "at"),)

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True)
    number_sealed: Mapped[bytes | None] = sealed("telephone to call back", nullable=True)
    reason: Mapped[str] = plain(String(32))
    status: Mapped[str] = plain(String(16), default="waiting")  # of duties/callbacks.py
    at: Mapped[datetime] = plain(UtcDateTime)
    slot_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True, added=True)  # when it was asked for
    closed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True, added=True)
