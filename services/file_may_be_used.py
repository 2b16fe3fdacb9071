"""Whether what is on file may be used to write about a request: it is the asker's own, and safe (L50, L108, L112)."""

from services.claims import MANDATE
from services.contacts_unsafe import contacts_unsafe
from services.request_content import read_claim_of_request
from services.speaks_for_another import speaks_for_another
from store import Reading
from store.models import Conversation, Request


def file_may_be_used(read: Reading, request: Request) -> bool:
    """False in danger, and where somebody asked for another."""
    if request.conversation_id is None:
        return True
    conversation = read.session.get_one(Conversation, request.conversation_id)
    for_another = speaks_for_another(read, conversation) and MANDATE in read_claim_of_request(read, request)
    return not for_another and not contacts_unsafe(read, conversation)
