"""What a receipt says, in the language of the conversation (L45, L82, L86)."""

from dataclasses import dataclass
from datetime import date, datetime

from duties.incident_kinds import IncidentKind, Subject
from duties.incident_texts import by_when
from duties.kinds import Purpose, Right
from duties.message_words import day_in, moment_in, purposes_in, right_in, words_in


def request_receipt(
    right: Right, *, sender: str, reference: str, received_at: datetime, due: date, dpo: str, language: str
) -> str:
    """That a request was received, and when it will be answered."""
    return words_in(language).request_receipt.format(
        sender=sender,
        received=moment_in(received_at, language),
        right=right_in(right, language),
        reference=reference,
        by=day_in(due, language),
        dpo=dpo,
    )


def withdrawal_receipt(
    purposes: tuple[Purpose, ...], *, sender: str, reference: str, since: date, language: str
) -> str:
    """That consents are withdrawn."""
    return words_in(language).withdrawal_receipt.format(
        sender=sender,
        since=day_in(since, language),
        what=purposes_in(purposes, language),
        reference=reference,
    )


@dataclass(frozen=True)
class IncidentReceived:
    """What the receipt of an incident is made of."""

    sender: str
    dpo: str
    key: str
    kind: IncidentKind
    subject: Subject
    received_at: datetime
    due_at: datetime
    text: str
    recorded: bool


def incident_receipt(told: IncidentReceived, language: str) -> str:
    """Content, date and time, term, and how to get the recording if there is one."""
    words = words_in(language)
    sentence = words.dpo_receipt if told.kind is IncidentKind.DPO_COMPLAINT else words.incident_receipt
    whole = sentence.format(
        sender=told.sender,
        dpo=told.dpo,
        kind=words.kinds[told.kind],
        key=told.key,
        received=moment_in(told.received_at, language),
        text=told.text,
        by=by_when(told.due_at, told.subject, language),
    )
    return whole + (words.recording if told.recorded else "")
