"""Whether the question about publicity may be asked in this conversation (L24, L28)."""

from sqlalchemy import select

from duties.consent_states import ANSWERED
from duties.kinds import MARKETING
from duties.restrictions import Processing, ProcessingRestricted
from services.check_processing import check_processing
from settings import Settings
from store import Reading
from store.models import Conversation, Grant, Incident, Suppression


def marketing_due(read: Reading, conversation: Conversation, settings: Settings) -> bool:
    """Once, of nobody who has answered or objected, and never in a complaint or incident.

    What a merely claimed person has answered does not count: leaving the question out would disclose it.
    """
    if settings.dialogue.marketing_question == "never" or _objected(read, conversation):
        return False
    try:
        check_processing(read, conversation.person_id, Processing.MARKETING)
    except ProcessingRestricted:
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
    own = answered.where(Grant.person_id == conversation.person_id, Grant.state.in_(ANSWERED))
    return read.session.scalar(own.limit(1)) is None


def _objected(read: Reading, conversation: Conversation) -> bool:
    """Publicity was stopped in this conversation; whoever calls from the same line may be somebody else."""
    stopped = select(Suppression.id).where(Suppression.conversation_id == conversation.id)
    return read.session.scalar(stopped.limit(1)) is not None
