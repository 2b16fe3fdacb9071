"""Rasa only carries placeholders for identifiers; here they become what the person may hear again."""

import re

from sqlalchemy import select

from duties.errors import CannotDecrypt
from store import Reading
from store.models import Conversation, Reference

_PLACEHOLDER = re.compile(r"⟦(?P<name>[a-z_]+_\d+):(?P<part>end|letter|value)⟧")


def reveal(read: Reading, conversation: Conversation, text: str) -> str:
    """Replace `⟦dni_1:end⟧` and its like from this conversation's vault."""
    if "⟦" not in text:
        return text
    return _PLACEHOLDER.sub(lambda match: _part(read, conversation, match["name"], match["part"]), text)


def value_of(read: Reading, conversation: Conversation, name: str) -> str:
    """The identifier behind a typed reference of this conversation. Raises CannotDecrypt."""
    row = read.session.scalar(
        select(Reference).where(Reference.conversation_id == conversation.id, Reference.name == name)
    )
    if row is None:
        raise CannotDecrypt("no such reference in this conversation")
    return read.open_text(
        f"conversation:{conversation.id}", "references", "value_sealed", row.id, row.value_sealed
    )


def _part(read: Reading, conversation: Conversation, name: str, part: str) -> str:
    value = value_of(read, conversation, name)
    if part == "letter":
        return value[-1]
    if part == "end":
        return " ".join(value[-5:-1])
    return value
