"""All that was said in a person's conversations, with what other people are known by taken out (L54)."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, select

from duties.third_persons import Own, without_others
from services.sealed_text import text_or_none
from store import Reading
from store.models import Message, Reference, Turn

type Vault = Mapping[str, dict[str, tuple[str, str]]]


def gather_said(read: Reading, ids: Select[str], vault: Vault, own: Own) -> dict[str, list[dict[str, Any]]]:
    """What was said, by conversation and in order; its text is None where it cannot be read any more."""
    intents = _intents(read, ids)
    rows = read.session.execute(
        select(
            Message.id,
            Message.conversation_id,
            Message.turn_id,
            Message.sender,
            Message.owner,
            Message.text_sealed,
            Message.masked_sealed,
            Message.at,
        )
        .where(Message.conversation_id.in_(ids))
        .order_by(Message.conversation_id, Message.position)
    )
    said: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        clear, held = _own_text(read, row, vault.get(row.conversation_id, {}), own)
        understood = intents.get(row.turn_id or "") if row.sender == "customer" else None
        intent, confidence = understood or (None, None)
        said[row.conversation_id].append(
            {
                "at": row.at.isoformat(),
                "sender": row.sender,
                "text": clear,
                "understood_as": intent,
                "confidence": confidence,
                "held_back": held,
            }
        )
    return said


def gather_vault(read: Reading, ids: Select[str]) -> Vault:
    """The identifiers that were said, by conversation and by the name that stands for them in the masked text."""
    rows = read.session.execute(
        select(
            Reference.id, Reference.conversation_id, Reference.name, Reference.kind, Reference.value_sealed
        ).where(Reference.conversation_id.in_(ids))
    )
    found: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for row_id, conversation_id, name, kind, sealed in rows:
        value = text_or_none(
            read, f"conversation:{conversation_id}", "references.value_sealed", row_id, sealed
        )
        # A value that is gone is nobody's: it is taken out.
        found[conversation_id][name] = (kind, value or "")
    return found


def _own_text(
    read: Reading, row: Any, references: Mapping[str, tuple[str, str]], own: Own
) -> tuple[str | None, int]:
    """The clear text without what belongs to others, and how much was taken out."""
    clear = text_or_none(read, row.owner, "messages.text_sealed", row.id, row.text_sealed)
    if clear is None:
        return None, 0
    masked = (
        text_or_none(read, row.owner, "messages.masked_sealed", row.id, row.masked_sealed)
        if references
        else None
    )
    return without_others(clear, masked, references, own)


def _intents(read: Reading, ids: Select[str]) -> dict[str, tuple[str | None, float | None]]:
    rows = read.session.execute(
        select(Turn.id, Turn.intent, Turn.confidence).where(
            Turn.conversation_id.in_(ids), Turn.intent.is_not(None)
        )
    )
    return {row_id: (intent, confidence) for row_id, intent, confidence in rows}
