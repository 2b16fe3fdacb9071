"""A live chat as whoever attends it sees it: what was said before masked, what is said since to that person clear."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.masking import mask_sentence
from services.read_identity import known_names
from store import Reading
from store.models import Conversation, Message, Takeover


@dataclass(frozen=True)
class Line:
    """One thing said. `text` is None if it cannot be read; `masked` as long as the person had not come."""

    position: int
    sender: str
    text: str | None
    at: datetime
    masked: bool


def read_live_chat(
    read: Reading, conversation: Conversation, takeover: Takeover, *, after: int = 0
) -> tuple[Line, ...]:
    """Every line after a position."""
    rows = read.session.scalars(
        select(Message)
        .where(Message.conversation_id == conversation.id, Message.position > after)
        .order_by(Message.position)
    ).all()
    masking = any(row.position < takeover.position for row in rows)
    names = known_names(read, conversation) if masking else ()
    return tuple(_line(read, row, names, masked=row.position < takeover.position) for row in rows)


def _line(read: Reading, row: Message, names: tuple[str, ...], *, masked: bool) -> Line:
    column = "masked_sealed" if masked and row.masked_sealed is not None else "text_sealed"
    try:
        text = read.open_text(row.owner, "messages", column, row.id, getattr(row, column))
    except CannotDecrypt:
        return Line(row.position, row.sender, None, row.at, masked)
    shown = mask_sentence(text, names=names) if masked else text
    return Line(row.position, row.sender, shown, row.at, masked)
