"""The conversations of a person for a copy: all at once, other people's identifiers taken out (L54)."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from duties.third_persons import Own, foreign_values
from services.gather_said import gather_said, gather_vault
from services.sealed_text import text_or_none
from store import Reading
from store.models import Conversation, Flag


@dataclass(frozen=True)
class Conversations:
    """Their records, how many identifiers were taken out, and how many things said cannot be read any more."""

    records: tuple[dict[str, Any], ...]
    held_back: int
    unreadable: int
    foreign: frozenset[str] = frozenset()  # identifiers of others that were said in them


def own_conversations(person_id: str) -> Select[str]:
    """The ids of the conversations in which the person was proven."""
    return select(Conversation.id).where(Conversation.person_id == person_id)


def hold_keys_of(read: Reading, person_id: str) -> None:
    """The keys of all that was said in them and of all that duty keeps of them."""
    ids = read.session.scalars(own_conversations(person_id)).all()
    read.hold_keys(f"{owner}:{row_id}" for row_id in ids for owner in ("conversation", "conversation_duty"))


def gather_conversations(read: Reading, person_id: str, own: Own) -> Conversations:
    """By time. Whole tables are read once: a person may have a thousand conversations."""
    ids = own_conversations(person_id)
    hold_keys_of(read, person_id)
    vault = gather_vault(read, ids)
    foreign = frozenset[str]().union(*(foreign_values(each, own) for each in vault.values()))
    said = gather_said(read, ids, vault, own)
    flags = _flags(read, ids)
    rows = read.session.execute(
        select(
            Conversation.id,
            Conversation.channel,
            Conversation.language,
            Conversation.started_at,
            Conversation.ended_at,
            Conversation.identity,
            Conversation.record_consent,
        )
        .where(Conversation.person_id == person_id)
        .order_by(Conversation.started_at, Conversation.id)
    )
    records = tuple(
        {
            "id": row_id,
            "channel": channel,
            "language": language,
            "started_at": started.isoformat(),
            "ended_at": ended.isoformat() if ended else None,
            "identity": identity,
            "record_consent": consent,
            "messages": said[row_id],
            "flags": flags[row_id],
            "held_back": sum(message["held_back"] for message in said[row_id]),
        }
        for row_id, channel, language, started, ended, identity, consent in rows
    )
    return Conversations(
        records,
        sum(record["held_back"] for record in records),
        sum(message["text"] is None for messages in said.values() for message in messages),
        foreign,
    )


def _flags(read: Reading, ids: Select[str]) -> dict[str, list[dict[str, Any]]]:
    rows = read.session.scalars(
        select(Flag).where(Flag.conversation_id.in_(ids)).order_by(Flag.conversation_id, Flag.at, Flag.id)
    )
    flags: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        owner = f"conversation_duty:{row.conversation_id}"
        flags[row.conversation_id].append(
            {
                "at": row.at.isoformat(),
                "reason": row.reason,
                "status": row.status,
                "outcome": row.outcome,
                "note": text_or_none(read, owner, "flags.note_sealed", row.id, row.note_sealed),
            }
        )
    return flags
