"""Keep where an incident is to be answered, and send its receipt there (L82)."""

from duties import telephones
from duties.errors import AmparoError
from duties.permissions import Deed
from services.canonical import canonical_email, canonical_phone
from services.import_customers import is_email
from services.incident_reading import incident_by_key
from services.queue_receipt import queue_incident_receipt
from services.require_staff import require_staff
from settings import Settings
from store import UnitOfWork
from store.models import Incident


class ContactInvalid(AmparoError):
    """Neither an e-mail nor a mobile number."""


def add_contact_at_desk(work: UnitOfWork, key: str, value: str, *, staff: str, settings: Settings) -> None:
    """A member of staff notes it as the person has told it. Raises NotAllowed, NotFound, ContactInvalid."""
    require_staff(work, staff, Deed.WORK_INCIDENT)
    incident = incident_by_key(work, key)
    work.conversation_id = incident.conversation_id
    said = value.strip()
    kind = "email" if is_email(said) else "phone"
    if kind == "phone" and not telephones.is_mobile(said):
        raise ContactInvalid("neither an e-mail nor a mobile number")
    add_incident_contact(work, incident, kind=kind, value=said, settings=settings)


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
