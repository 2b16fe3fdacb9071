"""Block what was kept under a consent for the record that has been withdrawn (L22, LOPDGDD 32)."""

import secrets

from sqlalchemy import select

from services.reseal import reseal
from store import UnitOfWork
from store.models import Conversation, Message, Recording


def block_record(work: UnitOfWork, conversation: Conversation) -> None:
    """Only the authority's ring opens the messages and recordings kept so far; what duty keeps stays.

    An open conversation goes on under its passing key, so its turns' messages move to another key first.
    """
    if conversation.state == "ended":
        work.block_key(f"conversation:{conversation.id}")
    else:
        _set_messages_apart(work, conversation)
    for recording in work.session.scalars(
        select(Recording).where(
            Recording.conversation_id == conversation.id, Recording.status.not_in(("absent", "failed"))
        )
    ):
        recording.status = "blocked"
        recording.next_attempt_at = work.now if recording.deleted_at_provider is None else None
        work.block_key(recording.owner)
        work.record("recording_blocked", recording)
    work.record("conversation_record_blocked", conversation)


def _set_messages_apart(work: UnitOfWork, conversation: Conversation) -> None:
    passing = f"conversation:{conversation.id}"
    apart = f"conversation_blocked:{conversation.id}:{secrets.token_hex(4)}"
    kept = work.session.scalars(
        select(Message).where(
            Message.conversation_id == conversation.id, Message.owner == passing, Message.turn_id.is_not(None)
        )
    ).all()
    for message in kept:
        reseal(work, message, "text_sealed", apart)
        reseal(work, message, "masked_sealed", apart)
        message.owner = apart
    if kept:
        work.block_key(apart)
