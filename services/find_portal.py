"""The visit behind what a browser holds; whatever is wrong with it, the answer is one and the same."""

import hmac

from duties.kinds import Identity
from duties.portal import CHANNEL, IDLE, LIFE, PortalClosed
from services.claims import is_blocked
from services.token_hash import token_hash
from store import UnitOfWork
from store.models import Conversation


def find_portal(work: UnitOfWork, session: str, token: str, *, proven: bool = True) -> Conversation:
    """The visit, locked, its time begun anew. Raises PortalClosed."""
    visit = work.session.get(Conversation, session, with_for_update=True)
    if visit is None or visit.channel != CHANNEL or visit.token_hash is None:
        raise PortalClosed("no such visit")
    if not hmac.compare_digest(visit.token_hash, token_hash(token)) or _over(work, visit):
        raise PortalClosed("no such visit")
    if proven and (visit.identity != Identity.VERIFIED or visit.person_id is None):
        raise PortalClosed("the visitor is not proven")
    if visit.person_id is not None and is_blocked(work, visit.person_id):
        raise PortalClosed("nobody is known here")
    work.conversation_id = visit.id
    visit.last_activity_at = work.now
    return visit


def _over(work: UnitOfWork, visit: Conversation) -> bool:
    late = visit.started_at + LIFE <= work.now or visit.last_activity_at + IDLE <= work.now
    return visit.state != "open" or late
