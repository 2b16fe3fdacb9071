"""Whether nobody could answer an incident: no promise of an answer is made then."""

from services.contacts_unsafe import contacts_unsafe
from store import Reading
from store.models import Conversation, Incident


def lacks_contact(read: Reading, incident: Incident) -> bool:
    """True if nothing on file, said or in use tells where to answer."""
    if incident.contact_sealed is not None:
        return False
    if incident.conversation_id is None:
        return incident.person_id is None
    conversation = read.session.get_one(Conversation, incident.conversation_id)
    if contacts_unsafe(read, conversation):
        return True  # what is on file or in use is not used (L112)
    return (
        incident.person_id is None and conversation.caller_sealed is None
    )  # a code went to the proven person's
