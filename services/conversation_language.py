"""The language to answer in: that of the conversation (Ley 10/2025, 7.2, 13.6; L86)."""

from duties.message_words import language_of
from store import Reading
from store.models import Conversation


def conversation_language(read: Reading, conversation_id: str | None) -> str:
    """es | ca | en; Spanish where there is no conversation, or one in a language that we do not write."""
    row = read.session.get(Conversation, conversation_id) if conversation_id else None
    return language_of(row.language if row else None)
