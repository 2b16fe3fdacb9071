"""Who attends a chat at this moment."""

from sqlalchemy import bindparam, select

from duties.takeover import has_lapsed
from store import Reading
from store.models import Takeover

_TAKEOVERS = Takeover.__table__.c
_ANY = select(_TAKEOVERS.id).where(
    _TAKEOVERS.conversation_id == bindparam("wanted"), _TAKEOVERS.ended_at.is_(None)
)


def active_takeover(read: Reading, conversation_id: str) -> Takeover | None:
    """The takeover that has not ended, even if its lease has lapsed. Asked in every turn: one look when there is none."""
    found = read.look(_ANY, wanted=conversation_id).scalar()
    return None if found is None else read.session.get(Takeover, found, populate_existing=True)


def attended_now(read: Reading, conversation_id: str) -> Takeover | None:
    """The takeover whose lease still runs."""
    takeover = active_takeover(read, conversation_id)
    return None if takeover is None or has_lapsed(takeover.seen_at, read.now) else takeover
