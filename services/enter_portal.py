"""A right code opens the person's own page; what the browser held before opens nothing any more (L48, L49)."""

import secrets

from duties.errors import IdentityLocked
from services.end_conversation import end_conversation
from services.token_hash import token_hash
from services.verify_identity import verify_identity
from settings import Settings
from store import UnitOfWork
from store.models import Conversation


def enter_portal(work: UnitOfWork, visit: Conversation, code: str, *, settings: Settings) -> str:
    """The new token. Raises CodeRejected, IdentityLocked, which end the visit.

    A wrong code counts only once it is committed: whoever catches these two commits the unit of work.
    """
    try:
        verify_identity(work, visit, code=code, settings=settings)
    except IdentityLocked:
        end_conversation(work, visit, reason="locked", settings=settings)
        raise
    token = secrets.token_urlsafe(32)
    visit.token_hash = token_hash(token)
    work.record("portal_entered", visit)
    return token
