"""Whether no code may prove anybody in this conversation (L50, L103, L108, L112)."""

from duties.kinds import FlagReason
from services.contacts_unsafe import contacts_unsafe
from services.is_flagged import is_flagged
from services.speaks_for_another import speaks_for_another
from store import Reading
from store.models import Conversation


def code_barred(read: Reading, conversation: Conversation) -> bool:
    """True for whoever speaks for another, for a child, and in danger: a person checks who they are."""
    return (
        speaks_for_another(read, conversation)
        or contacts_unsafe(read, conversation)
        or is_flagged(read, conversation, FlagReason.MINOR)
    )
