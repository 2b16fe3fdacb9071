"""Requests, incidents, identity checks, outbound messages and recordings."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from store.models.base import CHANNEL, Base, UtcDateTime, blind, key_column, plain, sealed


class VoicedRight(Base):
    """A right somebody voiced: registered at once or waiting until we know whose it is. Never dropped."""

    __tablename__ = "voiced_rights"

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    turn_id: Mapped[str] = plain(ForeignKey("turns.id"))
    right: Mapped[str] = plain(String(24))
    voiced_at: Mapped[datetime] = plain(UtcDateTime)
    status: Mapped[str] = plain(String(12), default="waiting")  # waiting | registered | dropped
    request_id: Mapped[str | None] = plain(ForeignKey("requests.id"), nullable=True)
    owner: Mapped[str] = plain(String(64))
    details_sealed: Mapped[bytes | None] = sealed(
        "the words it was voiced with, and its details", nullable=True
    )


_ONE_ACTIVE = text(
    "identity = 'verified' AND status IN ('registered', 'verified', 'in_progress', 'paused', 'proposed')"
)


class Request(Base):
    """A rights request: reference, clock, identity level, details, and who is on it at which stage."""

    __tablename__ = "requests"
    __table_args__ = (
        Index(
            "uq_requests_one_active",
            "person_id",
            "right",
            unique=True,
            sqlite_where=_ONE_ACTIVE,
            postgresql_where=_ONE_ACTIVE,
        ),
        Index("ix_requests_due", "status", "due_date", "received_at"),
    )

    id: Mapped[str] = key_column()
    reference: Mapped[str] = plain(String(16), unique=True)
    right: Mapped[str] = plain(String(24))
    status: Mapped[str] = plain(String(16), default="registered")
    identity: Mapped[str] = plain(String(16), default="registered")
    channel: Mapped[str] = plain(CHANNEL)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True, index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True, index=True)
    received_at: Mapped[datetime] = plain(UtcDateTime)
    due_date: Mapped[date] = plain(Date)
    closed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    owner: Mapped[str] = plain(String(64))
    claim_sealed: Mapped[bytes | None] = sealed("who the person says to be", nullable=True)
    details_sealed: Mapped[bytes | None] = sealed("what is asked for (JSON)", nullable=True)
    assignee: Mapped[str | None] = plain(String(64), nullable=True, added=True)  # who has taken it
    proposal: Mapped[str | None] = plain(String(16), nullable=True, added=True)  # awaits a second person
    revision: Mapped[int] = plain(
        Integer, default=0, server_default="0", added=True
    )  # grows with all that happens


class RequestMove(Base):
    """One move of a request: its history, its clock's events and its decisions. Only its key may change."""

    __tablename__ = "request_moves"
    __table_args__ = (
        UniqueConstraint("request_id", "revision"),
        Index("ix_request_moves_at", "at"),
    )

    id: Mapped[str] = key_column()
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), index=True)
    revision: Mapped[int] = plain(Integer)  # of the request, once moved
    step: Mapped[str] = plain(String(24))
    before: Mapped[str] = plain(String(16))
    after: Mapped[str] = plain(String(16))
    by: Mapped[str] = plain(String(64))  # login name, or bot
    at: Mapped[datetime] = plain(UtcDateTime)
    reason: Mapped[str | None] = plain(String(32), nullable=True)  # of the closed list
    colleague: Mapped[str | None] = plain(String(64), nullable=True)  # to whom it was given
    owner: Mapped[str] = plain(String(64))
    text_sealed: Mapped[bytes | None] = sealed("why, in the words of the staff", nullable=True)


class RequestLetter(Base):
    """A letter about a request, whole as it was sent."""

    __tablename__ = "request_letters"

    id: Mapped[str] = key_column()
    request_id: Mapped[str] = plain(ForeignKey("requests.id"), index=True)
    move_id: Mapped[str] = plain(ForeignKey("request_moves.id"))
    message_id: Mapped[str] = plain(ForeignKey("outbound_messages.id"))
    kind: Mapped[str] = plain(String(16))
    medium: Mapped[str] = plain(String(8))  # email | letter
    owner: Mapped[str] = plain(String(64))
    text_sealed: Mapped[bytes | None] = sealed("the letter (JSON)", nullable=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)
    posted_by: Mapped[str | None] = plain(String(64), nullable=True)  # who noted that it left the house


class Incident(Base):
    """A consultation, complaint or incident with its key (L82)."""

    __tablename__ = "incidents"
    __table_args__ = (Index("ix_incidents_due", "status", "due_date"),)

    id: Mapped[str] = key_column()
    key: Mapped[str] = plain(String(16), unique=True)
    kind: Mapped[str] = plain(String(16), default="incidencia")
    status: Mapped[str] = plain(String(16), default="open")  # of duties/incidents.py
    channel: Mapped[str] = plain(CHANNEL)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True, index=True)
    turn_id: Mapped[str | None] = plain(ForeignKey("turns.id"), nullable=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True, index=True)
    opened_at: Mapped[datetime] = plain(UtcDateTime)
    due_date: Mapped[date] = plain(Date)
    owner: Mapped[str] = plain(String(64))
    text_sealed: Mapped[bytes] = sealed("what happened")
    contact_kind: Mapped[str | None] = plain(String(8), nullable=True, added=True)  # email | phone | letter
    contact_sealed: Mapped[bytes | None] = sealed(
        "where to answer, as it was told", nullable=True, added=True
    )
    subject: Mapped[str | None] = plain(
        String(12), nullable=True, added=True
    )  # general | billing | continuity
    due_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True, added=True)  # to the minute
    assignee: Mapped[str | None] = plain(String(64), nullable=True, added=True)  # who has taken it
    waiting_until: Mapped[date | None] = plain(
        Date, nullable=True, added=True
    )  # for the person to complete it
    revision: Mapped[int] = plain(Integer, default=0, server_default="0", added=True)
    authority_ref_sealed: Mapped[bytes | None] = sealed(
        "file number of the authority", nullable=True, added=True
    )


class IdentityCheck(Base):
    """One one-time code: HMAC at rest, ten minutes, five tries."""

    __tablename__ = "identity_checks"
    __table_args__ = (Index("ix_identity_checks_of_person", "person_id", "created_at"),)

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True)
    contact_point_id: Mapped[str | None] = plain(ForeignKey("contact_points.id"), nullable=True)
    code_hmac: Mapped[str] = blind("one-time code")
    status: Mapped[str] = plain(String(12), default="pending")  # pending | passed | failed | expired | locked
    tries: Mapped[int] = plain(Integer, default=0)
    created_at: Mapped[datetime] = plain(UtcDateTime)
    expires_at: Mapped[datetime] = plain(UtcDateTime)
    closed_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class OutboundMessage(Base):
    """Something to be sent to a person: one-time code, receipt, answer."""

    __tablename__ = "outbound_messages"

    id: Mapped[str] = key_column()
    kind: Mapped[str] = plain(
        String(12)
    )  # otp | receipt | answer | letter | digest | recipient | link | authority
    medium: Mapped[str] = plain(String(8))  # sms | email | call | letter
    status: Mapped[str] = plain(
        String(12), default="waiting"
    )  # waiting | sending | sent | failed | unsure | wiped | dropped
    language: Mapped[str | None] = plain(String(2), nullable=True, added=True)  # None is Spanish
    owner: Mapped[str] = plain(String(64))
    to_sealed: Mapped[bytes | None] = sealed("telephone, e-mail or address", nullable=True)
    body_sealed: Mapped[bytes | None] = sealed("text of the message", nullable=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True, index=True)
    conversation_id: Mapped[str | None] = plain(ForeignKey("conversations.id"), nullable=True, index=True)
    request_id: Mapped[str | None] = plain(ForeignKey("requests.id"), nullable=True, index=True)
    identity_check_id: Mapped[str | None] = plain(ForeignKey("identity_checks.id"), nullable=True)
    attempts: Mapped[int] = plain(Integer, default=0)
    next_attempt_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    created_at: Mapped[datetime] = plain(UtcDateTime)
    sent_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class Recording(Base):
    """The audio of one call, from the order to record it to its sealed file and its deletion at Twilio."""

    __tablename__ = "recordings"

    id: Mapped[str] = key_column()
    conversation_id: Mapped[str] = plain(ForeignKey("conversations.id"), index=True)
    person_id: Mapped[str | None] = plain(ForeignKey("people.id"), nullable=True, index=True)
    status: Mapped[str] = plain(
        String(16)
    )  # requested | recording | completed | stored | absent | failed | blocked
    provider_sid_sealed: Mapped[bytes | None] = sealed("RecordingSid", nullable=True)
    provider_sid_index: Mapped[str | None] = blind("RecordingSid", nullable=True, unique=True)
    owner: Mapped[str] = plain(String(64))
    file_name: Mapped[str | None] = plain(String(64), nullable=True)
    sha256: Mapped[str | None] = plain(String(64), nullable=True)
    content_type: Mapped[str | None] = plain(String(40), nullable=True)
    duration_seconds: Mapped[int | None] = plain(Integer, nullable=True)
    started_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    stored_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    deleted_at_provider: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)
    attempts: Mapped[int] = plain(Integer, default=0)
    next_attempt_at: Mapped[datetime | None] = plain(UtcDateTime, nullable=True)


class WebhookReceipt(Base):
    """A delivery of Twilio's that has been answered, so that the same one gets the same answer (never audited)."""

    __tablename__ = "webhook_receipts"
    __table_args__ = (UniqueConstraint("token_hash"),)
    __audited__ = False

    id: Mapped[str] = key_column()
    token_hash: Mapped[str] = plain(String(64))
    owner: Mapped[str] = plain(String(64))
    answer_sealed: Mapped[bytes] = sealed("directives answered")
    at: Mapped[datetime] = plain(UtcDateTime)
