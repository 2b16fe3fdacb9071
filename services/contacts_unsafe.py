"""Whether what is on file or in use may reach whoever a person fears (L112)."""

from duties.kinds import FlagReason
from services.is_flagged import is_flagged
from store import Reading
from store.models import Conversation


def contacts_unsafe(read: Reading, conversation: Conversation) -> bool:
    """True once danger has been told: from then on only a contact named here as safe is used."""
    return is_flagged(read, conversation, FlagReason.DANGER)
