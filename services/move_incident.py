"""Take one step of an incident, as the table of `duties/incidents.py` allows it; its person is told (L82, L83)."""

from datetime import datetime

from sqlalchemy import select

from duties.allowed_steps import check_words, find_step
from duties.errors import AmparoError, NotFound
from duties.incident_kinds import OF_DATA_PROTECTION, IncidentKind, Subject
from duties.incident_steps import IncidentSaid, IncidentStatus, IncidentStep, WordsMissing
from duties.incidents import IncidentRow
from duties.local_time import local_day
from duties.permissions import Deed, may
from services.incident_clock import incident_due, last_day_to_complete
from services.incident_reading import due_moment, here_of, kind_of, subject_of
from services.require_staff import require_staff
from services.tell_incident import tell_incident
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Incident, IncidentMove, Staff, new_id


class IncidentMoved(AmparoError):
    """Somebody else has moved the incident since it was looked at."""


def move_incident(
    work: UnitOfWork,
    key: str,
    step: IncidentStep,
    *,
    staff: str,
    seen: int,
    said: IncidentSaid | None = None,
    settings: Settings,
) -> IncidentMove:
    """The step, noted. `seen` is the revision it was decided on.

    Raises NotFound, NotAllowed, IncidentMoved, StepRefused, WordsMissing.
    """
    member = require_staff(work, staff, Deed.SEE_INCIDENT)
    said, incident = said or IncidentSaid(), _locked(work, key)
    work.conversation_id = incident.conversation_id
    if incident.revision != seen:
        raise IncidentMoved("the incident has moved since it was looked at")
    row = find_step(step, here_of(work, incident), member.name, member.role)
    check_words(row, said)
    _carry_out(work, incident, row, said, by=member.name, settings=settings)
    before, incident.status = incident.status, row.leads[IncidentStatus(incident.status)].value
    if incident.status != IncidentStatus.WAITING:
        incident.waiting_until = None
    incident.revision += 1
    told = tell_incident(work, incident, row, said, settings=settings)
    told_by = told.medium if told else None
    return _note(work, incident, row, said, before=before, by=member.name, told_by=told_by)


def workers(read: Reading) -> tuple[str, ...]:
    """Login names of those who may take an incident."""
    staff = read.session.execute(select(Staff.name, Staff.role).where(~Staff.disabled).order_by(Staff.name))
    return tuple(name for name, role in staff if may(role, Deed.WORK_INCIDENT))


def _locked(work: UnitOfWork, key: str) -> Incident:
    incident = work.session.scalar(select(Incident).where(Incident.key == key).with_for_update())
    if incident is None:
        raise NotFound("no such incident")
    return incident


def _carry_out(
    work: UnitOfWork,
    incident: Incident,
    row: IncidentRow,
    said: IncidentSaid,
    *,
    by: str,
    settings: Settings,
) -> None:
    if row.step is IncidentStep.TAKE:
        incident.assignee = by
    elif row.step is IncidentStep.ASSIGN:
        if said.colleague not in workers(work):
            raise WordsMissing({"colleague": "unknown"})
        incident.assignee = said.colleague
    elif row.step is IncidentStep.ASK_PERSON:
        incident.waiting_until = last_day_to_complete(work.now, settings=settings)
    elif row.step is IncidentStep.CLASSIFY:
        incident.kind = IncidentKind(said.kind).value
        subject = Subject.GENERAL if said.kind in OF_DATA_PROTECTION else Subject(said.subject)
        incident.subject = subject.value
        stricter = _due(incident, incident.opened_at, settings)
        _set_due(incident, min(stricter, due_moment(incident)))
    elif row.step is IncidentStep.REOPEN:
        _set_due(incident, _due(incident, work.now, settings))


def _due(incident: Incident, since: datetime, settings: Settings) -> datetime:
    return incident_due(since, kind_of(incident), subject_of(incident), settings=settings)


def _set_due(incident: Incident, due: datetime) -> None:
    """A day that was told is a promise: another kind may bring it forward, never put it off."""
    incident.due_at, incident.due_date = due, local_day(due)


def _note(
    work: UnitOfWork,
    incident: Incident,
    row: IncidentRow,
    said: IncidentSaid,
    *,
    before: str,
    by: str,
    told_by: str | None,
) -> IncidentMove:
    move_id, text = new_id(), said.text.strip()
    move = IncidentMove(
        id=move_id,
        incident_id=incident.id,
        revision=incident.revision,
        step=row.step.value,
        before=before,
        after=incident.status,
        by=by,
        at=work.now,
        outcome=said.outcome if row.step is IncidentStep.RESOLVE else None,
        colleague=said.colleague if row.step is IncidentStep.ASSIGN else None,
        told_by=told_by,
        owner=incident.owner,
        text_sealed=work.seal(incident.owner, "incident_moves", "text_sealed", move_id, text)
        if text and row.words
        else None,
    )
    work.session.flush()
    work.insert(move)
    work.record(f"incident_{PAST[row.step]}", incident)
    return move


PAST: dict[IncidentStep, str] = {
    IncidentStep.TAKE: "taken",
    IncidentStep.ASSIGN: "assigned",
    IncidentStep.CLASSIFY: "classified",
    IncidentStep.NOTE: "noted",
    IncidentStep.ASK_PERSON: "person_asked",
    IncidentStep.PERSON_ANSWERED: "completed",
    IncidentStep.GO_ON: "gone_on",
    IncidentStep.RESOLVE: "resolved",
    IncidentStep.REOPEN: "reopened",
}
