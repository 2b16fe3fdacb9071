"""Find a request by the reference its person was told."""

import re

from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.kinds import RequestStatus
from services.request_content import read_details
from store import Reading
from store.models import Request


def find_request(read: Reading, reference: str) -> Request | None:
    """Stage and dates may be told by the reference alone; content only with proof (L49)."""
    digits = re.sub(r"\D", "", reference)
    found: Request | None = read.session.scalar(select(Request).where(Request.reference == digits))
    return found


def still_open_in(read: Reading, request: Request) -> Request:
    """The request that a joined one goes on in: joined is not answered. Any other is itself."""
    if request.status != RequestStatus.CLOSED:
        return request
    try:
        joined_to = read_details(read, request).get("joined_to")
    except CannotDecrypt:
        return request
    earlier = find_request(read, str(joined_to)) if joined_to else None
    return still_open_in(read, earlier) if earlier is not None else request
