"""Whether somebody speaks here for another person: a representative, a parent, the family of the dead (L50, L108)."""

from duties.kinds import FlagReason
from services.is_flagged import is_flagged
from store import Reading
from store.models import Conversation


def speaks_for_another(read: Reading, conversation: Conversation) -> bool:
    """True once it has been told; nothing said later in the conversation proves whoever is spoken for."""
    return any(
        is_flagged(read, conversation, reason) for reason in (FlagReason.REPRESENTATIVE, FlagReason.DECEASED)
    )
