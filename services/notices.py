"""Which notice a conversation has had."""

from sqlalchemy import select

from store import Reading
from store.models import NoticeGiven


def completed_notice(read: Reading, conversation_id: str) -> NoticeGiven | None:
    """The latest notice told to its end in this conversation."""
    return read.session.scalar(
        select(NoticeGiven)
        .where(NoticeGiven.conversation_id == conversation_id, NoticeGiven.completed.is_(True))
        .order_by(NoticeGiven.ended_at.desc())
        .limit(1)
    )
