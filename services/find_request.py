"""Find a request by the reference its person was told."""

import re

from sqlalchemy import select

from store import Reading
from store.models import Request


def find_request(read: Reading, reference: str) -> Request | None:
    """Stage and dates may be told by the reference alone; content only with proof (L49)."""
    digits = re.sub(r"\D", "", reference)
    found: Request | None = read.session.scalar(select(Request).where(Request.reference == digits))
    return found
