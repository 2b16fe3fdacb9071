"""Keep where an incident is to be answered, and send its receipt there (L82)."""

from services.canonical import canonical_email, canonical_phone
from services.queue_receipt import queue_incident_receipt
from settings import Settings
from store import UnitOfWork
from store.models import Incident


def add_incident_contact(
    work: UnitOfWork, incident: Incident, *, kind: str, value: str, settings: Settings
) -> None:
    """`kind` is email or phone; `value` is valid. It is kept with the incident and used for nothing else."""
    clear = canonical_email(value) if kind == "email" else canonical_phone(value) or value
    incident.contact_kind = kind
    incident.contact_sealed = work.seal(incident.owner, "incidents", "contact_sealed", incident.id, clear)
    work.record("incident_contact_added", incident)
    work.effect("incident", incident.key)
    queue_incident_receipt(work, incident, settings=settings)
