"""What an incident's row says, whichever version wrote it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from duties.deadlines import LAST_MOMENT
from duties.errors import CannotDecrypt, NotFound
from duties.incident_kinds import IncidentKind, Subject
from duties.incident_steps import IncidentHere, IncidentStatus
from duties.local_time import MADRID, local_day
from store import Reading
from store.models import Incident, IncidentMove


def due_moment(incident: Incident) -> datetime:
    """The last moment to answer; of the oldest rows only the day is known."""
    return incident.due_at or datetime.combine(incident.due_date, LAST_MOMENT, MADRID)


def subject_of(incident: Incident) -> Subject:
    """What it is about."""
    return Subject(incident.subject or Subject.GENERAL)


def kind_of(incident: Incident) -> IncidentKind:
    """Its kind, also where it was once written with an accent."""
    return IncidentKind(incident.kind.replace("ó", "o"))


def here_of(read: Reading, incident: Incident) -> IncidentHere:
    """The incident as the table sees it now."""
    until = incident.waiting_until
    return IncidentHere(
        status=IncidentStatus(incident.status),
        holder=incident.assignee,
        time_is_up=until is not None and local_day(read.now) > until,
        kind=kind_of(incident),
    )


def file_number_of(read: Reading, incident: Incident) -> str:
    """The authority's number of what it has referred; empty if there is none or it cannot be opened."""
    try:
        return read.open_text(
            incident.owner, "incidents", "authority_ref_sealed", incident.id, incident.authority_ref_sealed
        )
    except CannotDecrypt:
        return ""


def moves_of_incident(read: Reading, incident: Incident) -> Sequence[IncidentMove]:
    """Its history, oldest first."""
    wanted = select(IncidentMove).where(IncidentMove.incident_id == incident.id)
    return read.session.scalars(wanted.order_by(IncidentMove.revision)).all()


def incident_by_key(read: Reading, key: str) -> Incident:
    """The incident with this key. Raises NotFound."""
    incident = read.session.scalar(select(Incident).where(Incident.key == key))
    if incident is None:
        raise NotFound("no such incident")
    return incident
