"""What the requests of a conversation still lack."""

import json

from duties.casework import ACTIVE
from duties.kinds import Right
from services.voiced_requests import voiced_requests
from store import Reading
from store.models import Conversation, Request

NEEDED = {Right.RECTIFICATION: ("field", "new_value"), Right.OBJECTION: ("scope",)}
LEFT_OPEN = "left_open"  # the person would not or could not tell it here


def find_due_details(read: Reading, conversation: Conversation) -> str | None:
    """The first right (its name) voiced here whose request lacks its detail; None if all are complete.

    What was joined to an earlier request is asked of that one: another datum to correct has its own value.
    """
    for request in voiced_requests(read, conversation):
        if request.status not in ACTIVE:
            continue
        needed = NEEDED.get(Right(request.right), ())
        details = _details(read, request) if needed else {}
        if LEFT_OPEN not in details and not details.keys() >= set(needed):
            return request.right
    return None


def _details(read: Reading, request: Request) -> dict[str, object]:
    if request.details_sealed is None:
        return {}
    text = read.open_text(request.owner, "requests", "details_sealed", request.id, request.details_sealed)
    details: dict[str, object] = json.loads(text)
    return details
