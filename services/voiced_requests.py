"""The requests that what was voiced in a conversation went into, wherever each was opened."""

from sqlalchemy import select

from services.find_request import still_open_in
from store import Reading
from store.models import Conversation, Request, Turn, VoicedRight


def voiced_requests(read: Reading, conversation: Conversation) -> list[Request]:
    """Each once, in the order it was voiced last. A proven person's may be an earlier one: its details are asked too."""
    rows = read.session.scalars(
        select(Request)
        .join(VoicedRight, VoicedRight.request_id == Request.id)
        .join(Turn, Turn.id == VoicedRight.turn_id)
        .where(VoicedRight.conversation_id == conversation.id)
        .order_by(VoicedRight.voiced_at.desc(), Turn.number.desc(), Request.reference)
    )
    standing = {request.id: request for request in (still_open_in(read, each) for each in rows)}
    return list(reversed(standing.values()))
