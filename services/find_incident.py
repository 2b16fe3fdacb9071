"""Find an incident by the key its person was told (L82)."""

import re

from sqlalchemy import select

from store import Reading
from store.models import Incident


def find_incident(read: Reading, key: str) -> Incident | None:
    """The key alone retrieves its status."""
    digits = re.sub(r"\D", "", key)
    found: Incident | None = read.session.scalar(select(Incident).where(Incident.key == digits))
    return found
