"""Whether nobody could answer an incident: no promise of an answer is made then."""

from store import Reading
from store.models import Conversation, Incident


def lacks_contact(read: Reading, incident: Incident) -> bool:
    """True if nothing on file, said or in use tells where to answer."""
    if incident.contact_sealed is not None or incident.person_id is not None:
        return False  # a proven person has the contact where the code went
    if incident.conversation_id is None:
        return True
    return read.session.get_one(Conversation, incident.conversation_id).caller_sealed is None
