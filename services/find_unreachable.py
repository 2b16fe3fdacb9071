"""The incidents of a conversation that nobody could answer yet."""

from sqlalchemy import select

from services.lacks_contact import lacks_contact
from store import Reading
from store.models import Conversation, Incident


def find_unreachable(read: Reading, conversation: Conversation) -> list[Incident]:
    """Oldest first; a contact told for one answers all."""
    here = select(Incident).where(Incident.conversation_id == conversation.id).order_by(Incident.opened_at)
    return [incident for incident in read.session.scalars(here) if lacks_contact(read, incident)]
