"""Begin a conversation: a chat session or a call."""

from sqlalchemy import select

from duties.kinds import Channel
from services.canonical import canonical_phone
from store import UnitOfWork
from store.models import Conversation, new_id


def open_conversation(
    work: UnitOfWork,
    *,
    channel: Channel | str,
    language: str,
    token_hash: str | None = None,
    caller: str | None = None,
    call_sid: str | None = None,
) -> Conversation:
    """A new conversation; for a call known already, the one it has. The caller's number proves nothing."""
    external = work.blind("call_sid", call_sid) if call_sid else None
    known = external and work.session.scalar(
        select(Conversation).where(Conversation.external_index == external)
    )
    if known:
        return known
    conversation = Conversation(
        id=new_id(),
        channel=Channel(channel),
        language=language,
        token_hash=token_hash,
        external_index=external,
        started_at=work.now,
        last_activity_at=work.now,
    )
    _seal_origin(work, conversation, caller, call_sid)
    work.insert(conversation)
    work.conversation_id = work.conversation_id or conversation.id
    work.record("conversation_opened", conversation)
    return conversation


def _seal_origin(
    work: UnitOfWork, conversation: Conversation, caller: str | None, call_sid: str | None
) -> None:
    owner, number = f"conversation:{conversation.id}", canonical_phone(caller) if caller else None
    if number:
        conversation.caller_sealed = work.seal(
            owner, "conversations", "caller_sealed", conversation.id, number
        )
        conversation.caller_index = work.blind("phone", number)
    if call_sid:
        conversation.call_sid_sealed = work.seal(
            owner, "conversations", "call_sid_sealed", conversation.id, call_sid
        )
