"""The call back of a conversation that nobody has made yet."""

from sqlalchemy import select

from store import Reading
from store.models import Callback, Conversation


def waiting_callback(read: Reading, conversation: Conversation) -> Callback | None:
    """There is one at most."""
    return read.session.scalar(
        select(Callback).where(Callback.conversation_id == conversation.id, Callback.status == "waiting")
    )
