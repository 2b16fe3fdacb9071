"""The notice has been told to its end."""

from sqlalchemy import select

from duties.errors import NoticeNotGiven
from store import UnitOfWork
from store.models import Conversation, Notice, NoticeGiven


def finish_notice(work: UnitOfWork, conversation: Conversation) -> NoticeGiven:
    """Mark the notice as completed and let the dialogue begin. Raises NoticeNotGiven if none was begun."""
    given = work.session.scalar(
        select(NoticeGiven)
        .join(Notice, Notice.id == NoticeGiven.notice_id)
        .where(NoticeGiven.conversation_id == conversation.id, Notice.language == conversation.language)
        .order_by(NoticeGiven.started_at.desc())
    )
    if given is None:
        raise NoticeNotGiven(f"conversation {conversation.id} has begun no notice")
    if given.completed:
        conversation.phase = "dialogue" if conversation.phase == "notice" else conversation.phase
        return given
    given.completed, given.ended_at, conversation.noticed = True, work.now, True
    if conversation.phase == "notice":
        conversation.phase = "dialogue"
    work.session.flush()  # the first message may follow in this unit, and looks for it
    work.record("notice_completed", given)
    return given
