"""The course of a conversation: what was said and what happened, in order, masked or clear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.masking import mask_sentence
from store import Reading
from store.models import (
    Conversation,
    IntentCorrection,
    Message,
    Notice,
    NoticeGiven,
    Takeover,
    Turn,
    TurnEffect,
)


@dataclass(frozen=True)
class Said:
    """One thing said. `text` is None when it cannot be read any more: its key is destroyed or blocked."""

    at: datetime
    position: int
    sender: str
    text: str | None
    kind: str | None = None
    intent: str | None = None
    confidence: float | None = None
    order: int = 1
    turn_id: str | None = None
    corrected: str | None = None
    corrected_by: str | None = None


@dataclass(frozen=True)
class Happened:
    """One thing that came about: notice_given | turn_failed | silence | an effect of a turn."""

    at: datetime
    what: str
    detail: str | None = None
    position: int = 0
    order: int = 2


Entry = Said | Happened


def read_transcript(
    read: Reading, conversation: Conversation, *, clear: bool, names: tuple[str, ...] = ()
) -> tuple[Entry, ...]:
    """Every entry by time. Unless `clear`, sentences are masked, and the given names with them."""
    turns = {
        turn.id: turn
        for turn in read.session.scalars(select(Turn).where(Turn.conversation_id == conversation.id))
    }
    references = set(_references(read, tuple(turns)))
    messages = read.session.scalars(
        select(Message).where(Message.conversation_id == conversation.id).order_by(Message.position)
    ).all()
    corrections = {
        row.turn_id: row
        for row in read.session.scalars(
            select(IntentCorrection).where(IntentCorrection.conversation_id == conversation.id)
        )
    }
    entries: list[Entry] = []
    for message in messages:
        text = _text(read, message, clear=clear)
        if text is not None and not clear:
            text = mask_sentence(text, names=names, references=references)
        entries.append(_said(message, turns.get(message.turn_id or ""), text, corrections))
    entries += _notices(read, conversation)
    entries += _turn_events(read, turns)
    entries += _takeovers(read, conversation)
    return tuple(sorted(entries, key=lambda entry: (entry.at, entry.order, entry.position)))


def _said(
    message: Message, turn: Turn | None, text: str | None, corrections: Mapping[str, IntentCorrection]
) -> Said:
    heard = turn if message.sender == "customer" else None
    corrected = corrections.get(heard.id) if heard else None
    return Said(
        at=message.at,
        position=message.position,
        sender=message.sender,
        text=text,
        kind=heard.kind if heard else None,
        intent=heard.intent if heard else None,
        confidence=heard.confidence if heard else None,
        turn_id=heard.id if heard else None,
        corrected=corrected.intent if corrected else None,
        corrected_by=corrected.by if corrected else None,
    )


def _text(read: Reading, message: Message, *, clear: bool) -> str | None:
    column = "text_sealed" if clear or message.masked_sealed is None else "masked_sealed"
    sealed: bytes | None = getattr(message, column)
    try:
        return read.open_text(message.owner, "messages", column, message.id, sealed)
    except CannotDecrypt:
        return None


def _references(read: Reading, turn_ids: tuple[str, ...]) -> Iterator[str]:
    found = select(TurnEffect.reference).where(
        TurnEffect.turn_id.in_(turn_ids), TurnEffect.kind.in_(("request", "incident"))
    )
    return (reference for reference in read.session.scalars(found) if reference is not None)


def _notices(read: Reading, conversation: Conversation) -> Iterator[Happened]:
    rows = read.session.execute(
        select(NoticeGiven, Notice.version)
        .join(Notice, Notice.id == NoticeGiven.notice_id)
        .where(NoticeGiven.conversation_id == conversation.id)
    )
    for given, version in rows:
        what = "notice_given" if given.completed else "notice_begun"
        yield Happened(given.started_at, what, version, order=0)


def _takeovers(read: Reading, conversation: Conversation) -> Iterator[Happened]:
    for row in read.session.scalars(select(Takeover).where(Takeover.conversation_id == conversation.id)):
        yield Happened(row.began_at, "takeover", row.staff, position=row.position, order=0)
        if row.ended_at is not None and row.return_position is not None:
            yield Happened(row.ended_at, f"takeover_{row.ended_by}", position=row.return_position, order=0)


def _turn_events(read: Reading, turns: dict[str, Turn]) -> Iterator[Happened]:
    for turn in turns.values():
        if turn.kind == "silence":
            yield Happened(turn.opened_at, "silence", position=turn.number, order=1)
        if turn.status == "failed":
            yield Happened(
                turn.closed_at or turn.opened_at, "turn_failed", turn.failure, position=turn.number
            )
    effects = select(TurnEffect).where(TurnEffect.turn_id.in_(tuple(turns)))
    for effect in read.session.scalars(effects):
        yield Happened(effect.at, effect.kind, effect.reference, position=turns[effect.turn_id].number)
