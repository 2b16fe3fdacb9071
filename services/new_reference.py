"""A reference that neither a request nor an incident has yet."""

from sqlalchemy import select

from duties import references
from store import Reading
from store.models import Incident, Intake, Request


def new_reference(read: Reading) -> str:
    """Ten digits, the last of them a check digit; status can be asked by it without saying of what it is."""
    while True:
        reference = references.generate()
        request = select(Request.id).where(Request.reference == reference)
        incident = select(Incident.id).where(Incident.key == reference)
        intake = select(Intake.id).where(Intake.reference == reference)
        if all(read.session.scalar(each) is None for each in (request, incident, intake)):
            return reference
