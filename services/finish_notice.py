"""The notice has been told to its end."""

from sqlalchemy import select

from duties.errors import NoticeNotGiven
from services.notices import completed_notice
from store import UnitOfWork
from store.models import Conversation, NoticeGiven


def finish_notice(work: UnitOfWork, conversation: Conversation) -> NoticeGiven:
    """Mark the notice as completed and let the dialogue begin. Raises NoticeNotGiven if none was begun."""
    done = completed_notice(work, conversation.id)
    if done is not None:
        return done
    given = work.session.scalar(
        select(NoticeGiven)
        .where(NoticeGiven.conversation_id == conversation.id)
        .order_by(NoticeGiven.started_at.desc())
    )
    if given is None:
        raise NoticeNotGiven(f"conversation {conversation.id} has begun no notice")
    given.completed, given.ended_at = True, work.now
    if conversation.phase == "notice":
        conversation.phase = "dialogue"
    work.session.flush()  # the first message may follow in this unit, and looks for it
    work.record("notice_completed", given)
    return given
