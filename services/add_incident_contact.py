"""Keep where an incident is to be answered, and send its receipt there (L82)."""

from duties import telephones
from duties.errors import AmparoError
from duties.permissions import Deed
from services.canonical import canonical_email, canonical_phone
from services.import_customers import is_email
from services.incident_reading import incident_by_key
from services.queue_receipt import queue_incident_receipt
from services.require_staff import require_staff
from services.sealed_text import text_or_none
from settings import Settings
from store import UnitOfWork
from store.models import Incident


class ContactInvalid(AmparoError):
    """Neither an e-mail nor a mobile number."""


def add_contact_at_desk(work: UnitOfWork, key: str, value: str, *, staff: str, settings: Settings) -> None:
    """A member of staff notes it as the person has told it; what is noted already is not noted, or sent to, again.

    Raises NotAllowed, NotFound, ContactInvalid.
    """
    require_staff(work, staff, Deed.WORK_INCIDENT)
    incident = incident_by_key(work, key)
    work.session.refresh(incident, with_for_update=True)
    work.conversation_id = incident.conversation_id
    said = value.strip()
    kind = "email" if is_email(said) else "phone"
    if kind == "phone" and not telephones.is_mobile(said):
        raise ContactInvalid("neither an e-mail nor a mobile number")
    if _clear(kind, said) == _noted(work, incident):
        return
    add_incident_contact(work, incident, kind=kind, value=said, settings=settings)


def add_incident_contact(
    work: UnitOfWork, incident: Incident, *, kind: str, value: str, settings: Settings
) -> None:
    """`kind` is email or phone; `value` is valid. It is kept with the incident and used for nothing else."""
    clear = _clear(kind, value)
    incident.contact_kind = kind
    incident.contact_sealed = work.seal(incident.owner, "incidents", "contact_sealed", incident.id, clear)
    work.record("incident_contact_added", incident)
    work.effect("incident", incident.key)
    queue_incident_receipt(work, incident, settings=settings)


def _clear(kind: str, value: str) -> str:
    return canonical_email(value) if kind == "email" else canonical_phone(value) or value


def _noted(work: UnitOfWork, incident: Incident) -> str | None:
    return text_or_none(
        work, incident.owner, "incidents.contact_sealed", incident.id, incident.contact_sealed
    )
