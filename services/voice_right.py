"""Note at once that somebody voiced a right: from here it can no longer be lost (L43)."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from duties.kinds import Right
from services.request_content import merge
from store import Reading, UnitOfWork
from store.models import Conversation, VoicedRight, new_id


def voice_right(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    right: Right,
    words: str,
    at: datetime | None = None,
    details: Mapping[str, Any] | None = None,
) -> VoicedRight:
    """The voiced right, waiting to be registered; the same one if it waits already, with what was added.

    `at` is when it was first said; now, if it was just said.
    """
    said = {"words": words, **(details or {})}
    known = work.session.scalar(
        select(VoicedRight).where(
            VoicedRight.conversation_id == conversation.id,
            VoicedRight.right == right,
            VoicedRight.status == "waiting",
        )
    )
    waiting = known or VoicedRight(
        id=new_id(),
        conversation_id=conversation.id,
        turn_id=work.turn_id,
        right=right,
        voiced_at=at or work.now,
        status="waiting",
        owner=f"conversation_duty:{conversation.id}",
    )
    if known is not None:
        said = merge(read_voiced(work, known), said)
    waiting.details_sealed = work.seal(
        waiting.owner, "voiced_rights", "details_sealed", waiting.id, json.dumps(said, ensure_ascii=False)
    )
    if known is None:
        work.insert(waiting)
    work.record("right_voiced", waiting)
    work.effect("voiced", None)
    return waiting


def read_voiced(read: Reading, voiced: VoicedRight) -> dict[str, Any]:
    """The words it was voiced with, and its details."""
    if voiced.details_sealed is None:
        return {}
    said: dict[str, Any] = json.loads(
        read.open_text(voiced.owner, "voiced_rights", "details_sealed", voiced.id, voiced.details_sealed)
    )
    return said
