"""The closed vocabularies: rights, purposes, channels, states. A new duty starts with a line here."""

from enum import StrEnum


class Right(StrEnum):
    """The seven rights a data subject may exercise (RGPD 15-18, 20-22)."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    OBJECTION = "objection"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    NO_AUTOMATED_DECISION = "no_automated_decision"


class Purpose(StrEnum):
    """Purposes that rest on consent; their texts and bases are in `amparo.toml`."""

    CONVERSATION_RECORD = "conversation_record"
    MARKETING_EMAIL = "marketing_email"
    MARKETING_SMS = "marketing_sms"
    MARKETING_CALL = "marketing_call"


MARKETING = (Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS, Purpose.MARKETING_CALL)


class Channel(StrEnum):
    """Where a conversation takes place, or by which other way something came in."""

    CHAT = "chat"
    VOICE = "voice"
    LETTER = "letter"
    IN_PERSON = "in_person"
    EMAIL = "email"
    PHONE_AGENT = "phone_agent"


ASSISTED = (Channel.CHAT, Channel.VOICE)
"""Where the assistant speaks: only there a notice is given and a person can be asked for."""

OTHER_WAYS = (Channel.LETTER, Channel.IN_PERSON, Channel.EMAIL, Channel.PHONE_AGENT)
"""What comes in past the assistant and is entered by a member of staff."""


class ConsentState(StrEnum):
    """States of one consent record (L24); only GIVEN supports processing."""

    GIVEN = "given"
    PENDING = "pending"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    NOT_GIVEN = "not_given"


class Identity(StrEnum):
    """How well we know who is speaking, of a conversation and of a request."""

    UNVERIFIED = "unverified"
    REGISTERED = "registered"
    VERIFIED = "verified"
    LOCKED = "locked"


class RequestStatus(StrEnum):
    """Stages of a rights request; which leads to which is in `duties/casework.py`."""

    REGISTERED = "registered"
    VERIFIED = "verified"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    PROPOSED = "proposed"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class FlagReason(StrEnum):
    """Why a conversation waits for a person's review."""

    TURN_FAILED = "turn_failed"
    HUMAN_REQUESTED = "human_requested"
    IDENTITY_LOCKED = "identity_locked"
    ABUSE_OR_THREAT = "abuse_or_threat"
    NOT_UNDERSTOOD = "not_understood"
    URGENT = "urgent"
    RIGHT_UNFINISHED = "right_unfinished"
    RECORDING_FAILED = "recording_failed"
    REPEATED_ACCESS = "repeated_access"
    MINOR = "minor"
    REPRESENTATIVE = "representative"
    DECEASED = "deceased"
    VULNERABLE = "vulnerable"
    DANGER = "danger"
    LANGUAGE = "language"
    UNWANTED = "unwanted"
    CODES_WITHHELD = "codes_withheld"


class TurnStatus(StrEnum):
    """A turn is open while it is answered; then done or failed, for good."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"
