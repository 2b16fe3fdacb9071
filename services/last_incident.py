"""What was registered last in a conversation that is no right of data protection."""

from sqlalchemy import select

from store import Reading
from store.models import Conversation, Incident


def last_incident(read: Reading, conversation: Conversation) -> Incident | None:
    """The newest one; None if there is none."""
    here = select(Incident).where(Incident.conversation_id == conversation.id)
    return read.session.scalars(here.order_by(Incident.opened_at.desc(), Incident.key)).first()
