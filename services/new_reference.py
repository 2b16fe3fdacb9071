"""A reference that neither a request nor an incident has yet."""

from sqlalchemy import select

from duties import references
from store import Reading
from store.models import Incident, Request


def new_reference(read: Reading) -> str:
    """Ten digits, the last of them a check digit; status can be asked by it without saying of what it is."""
    while True:
        reference = references.generate()
        request = select(Request.id).where(Request.reference == reference)
        incident = select(Incident.id).where(Incident.key == reference)
        if read.session.scalar(request) is None and read.session.scalar(incident) is None:
            return reference
