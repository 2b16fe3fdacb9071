"""Which notice a conversation has had."""

from sqlalchemy import bindparam, select

from store import Reading
from store.models import Conversation, Notice, NoticeGiven

_GIVEN = NoticeGiven.__table__.c
_ANY = (
    select(_GIVEN.id)
    .where(_GIVEN.conversation_id == bindparam("wanted"), _GIVEN.completed.is_(True))
    .limit(1)
)


def completed_notice(read: Reading, conversation_id: str) -> NoticeGiven | None:
    """The latest notice told to its end in this conversation, of those in the language it goes on in."""
    return read.session.scalar(
        select(NoticeGiven)
        .join(Notice, Notice.id == NoticeGiven.notice_id)
        .join(Conversation, Conversation.id == NoticeGiven.conversation_id)
        .where(NoticeGiven.conversation_id == conversation_id, NoticeGiven.completed.is_(True))
        .order_by((Notice.language == Conversation.language).desc(), NoticeGiven.ended_at.desc())
        .limit(1)
    )


def has_had_notice(read: Reading, conversation_id: str) -> bool:
    """Whether any notice has been told to its end; asked in every turn, so it reads no more than that."""
    return read.look(_ANY, wanted=conversation_id).first() is not None
