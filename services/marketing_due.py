"""Whether the question about publicity may be asked in this conversation (L24, L28)."""

from sqlalchemy import select

from duties.kinds import MARKETING
from settings import Settings
from store import Reading
from store.models import Conversation, Grant, Incident


def marketing_due(read: Reading, conversation: Conversation, settings: Settings) -> bool:
    """Only where it is asked at the end, once, of nobody who has answered, and never in a complaint or incident."""
    if settings.dialogue.marketing_question != "end":
        return False
    answered = select(Grant.id).where(Grant.purpose.in_([str(purpose) for purpose in MARKETING]))
    here = answered.where(Grant.conversation_id == conversation.id)
    if read.session.scalar(here.limit(1)) is not None:
        return False
    incident = select(Incident.id).where(Incident.conversation_id == conversation.id)
    if read.session.scalar(incident.limit(1)) is not None:
        return False
    if conversation.person_id is None:
        return True
    return read.session.scalar(answered.where(Grant.person_id == conversation.person_id).limit(1)) is None
