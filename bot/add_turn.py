"""The row of a turn that begins: sealed, with its lease and the identifiers that were heard in it."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, select

from bot.incoming import Incoming
from bot.offers import Offer
from bot.understand import Heard
from store import UnitOfWork
from store.models import Conversation, Reference, Turn, new_id
from store.unit_of_work import lease_clock

LEASE_SECONDS = 9.0
_NUMBER = select(func.count()).where(Turn.__table__.c.conversation_id == bindparam("wanted"))


def add_turn(
    work: UnitOfWork,
    conversation: Conversation,
    incoming: Incoming,
    heard: Heard,
    offer: Offer | None,
    *,
    language: Mapping[str, Any],
) -> Turn:
    """The turn, open and on lease, with what was heard and what else must be known of it."""
    number = work.look(_NUMBER, wanted=conversation.id).scalar() or 0
    turn_id = new_id()
    document = {
        "heard": heard.plain(),
        "offer": offer.to_json() if offer else None,
        "confidence": incoming.confidence,
        "keys": incoming.text if incoming.kind == "keys" else None,
        **language,
    }
    sealed = work.seal(
        f"conversation:{conversation.id}", "turns", "heard_sealed", turn_id, json.dumps(document)
    )
    return work.insert(
        Turn(
            id=turn_id,
            conversation_id=conversation.id,
            number=number + 1,
            client_key=incoming.client_key,
            status="open",
            kind="button" if offer and incoming.kind == "text" else incoming.kind,
            question=conversation.question,
            revision_sent=conversation.revision,
            opened_at=work.now,
            lease_until=lease_clock() + timedelta(seconds=LEASE_SECONDS),
            heard_sealed=sealed,
        )
    )


def keep_references(work: UnitOfWork, conversation: Conversation, turn: Turn, heard: Heard) -> None:
    """Each identifier that was heard, under the name that stands for it in the masked text."""
    for entity in heard.entities:
        if entity.reference is None:
            continue
        row_id, owner = new_id(), f"conversation:{conversation.id}"
        work.insert(
            Reference(
                id=row_id,
                conversation_id=conversation.id,
                turn_id=turn.id,
                name=entity.reference,
                kind=entity.kind,
                value_sealed=work.seal(owner, "references", "value_sealed", row_id, entity.value),
            )
        )
