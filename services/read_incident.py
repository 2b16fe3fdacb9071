"""One incident as the desk sees it: masked, or clear for whoever has given a reason (L93)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from duties.allowed_steps import steps_allowed
from duties.errors import CannotDecrypt
from duties.incident_kinds import OF_DATA_PROTECTION
from duties.incidents import IncidentRow
from duties.local_time import local_day
from duties.masking import mask_sentence
from duties.message_words import language_of
from duties.permissions import Deed
from services.desk_queue import FIRST
from services.incident_reading import due_moment, here_of, incident_by_key, moves_of_incident
from services.read_identity import Fact, known_names, read_claim, read_person
from services.require_staff import require_reason, require_staff
from store import Reading, UnitOfWork
from store.models import ContactPoint, Conversation, Flag, Incident, IncidentMove, Person, Staff


@dataclass(frozen=True)
class IncidentHistoryLine:
    """A step and what was written with it, masked unless it may be seen."""

    move: IncidentMove
    text: str


@dataclass(frozen=True)
class IncidentSheet:
    """One incident as the desk sees it."""

    row: Incident
    clear: bool
    text: str | None
    due_at: datetime
    days_left: int
    first: tuple[str, ...]
    reachable: bool
    history: tuple[IncidentHistoryLine, ...]
    steps: tuple[IncidentRow, ...]
    people: tuple[tuple[str, tuple[Fact, ...]], ...]
    language: str
    of_data_protection: bool
    file_number: str


def view_incident(work: UnitOfWork, key: str, *, staff: str) -> IncidentSheet:
    """The masked sheet; a trace is left. Raises NotAllowed, NotFound."""
    member = require_staff(work, staff, Deed.SEE_INCIDENT)
    incident = incident_by_key(work, key)
    work.conversation_id = incident.conversation_id
    work.record("incident_viewed", incident)
    return read_incident(work, incident, member, clear=False)


def reveal_incident(work: UnitOfWork, key: str, *, staff: str, reason: str | None) -> IncidentSheet:
    """The clear sheet, once this work is committed. Raises NotAllowed, ReasonRequired, NotFound."""
    member = require_staff(work, staff, Deed.REVEAL_INCIDENT)
    incident = incident_by_key(work, key)
    require_reason(work, reason)
    work.conversation_id = incident.conversation_id
    work.record("incident_revealed", incident)
    return read_incident(work, incident, member, clear=True)


def read_incident(read: Reading, incident: Incident, member: Staff, *, clear: bool) -> IncidentSheet:
    """The sheet of an incident."""
    conversation = (
        read.session.get(Conversation, incident.conversation_id) if incident.conversation_id else None
    )
    names = known_names(read, conversation) if conversation and not clear else ()
    people = _people(read, incident, conversation) if clear else ()

    def shown(text: str | None) -> str | None:
        return text if clear or text is None else mask_sentence(text, names=names, references=(incident.key,))

    return IncidentSheet(
        row=incident,
        clear=clear,
        text=shown(_opened(read, incident)),
        due_at=due_moment(incident),
        days_left=(incident.due_date - local_day(read.now)).days,
        first=_first(read, incident),
        reachable=_reachable(read, incident),
        history=tuple(
            IncidentHistoryLine(
                move,
                shown(_opened(read, move)) or "",
            )
            for move in moves_of_incident(read, incident)
        ),
        steps=steps_allowed(here_of(read, incident), member.name, member.role),
        people=tuple((name, facts) for name, facts in people if facts),
        language=language_of(conversation.language if conversation else None),
        of_data_protection=incident.kind in OF_DATA_PROTECTION,
        file_number=(_opened(read, incident, "authority_ref_sealed") or "") if clear else "",
    )


def _reachable(read: Reading, incident: Incident) -> bool:
    """Whether what is told at a step reaches anybody: a contact told for it, or one on file."""
    if incident.contact_sealed is not None or incident.person_id is None:
        return incident.contact_sealed is not None
    point = select(ContactPoint.id).where(ContactPoint.person_id == incident.person_id)
    person = read.session.get_one(Person, incident.person_id)
    return person.address_sealed is not None or read.session.scalar(point.limit(1)) is not None


def _first(read: Reading, incident: Incident) -> tuple[str, ...]:
    """Why it goes first: what was told is presumed, without proof (L109)."""
    wanted = select(Flag.reason).where(
        Flag.conversation_id == incident.conversation_id, Flag.reason.in_(FIRST)
    )
    return tuple(dict.fromkeys(read.session.scalars(wanted.order_by(Flag.at))))


def _people(
    read: Reading, incident: Incident, conversation: Conversation | None
) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    contact = _opened(read, incident, "contact_sealed")
    kind = "address" if incident.contact_kind == "letter" else incident.contact_kind or "phone"
    told = (Fact(kind, contact),) if contact else ()
    claim = read_claim(read, conversation) if conversation else ()
    proven = conversation is not None and conversation.identity == "verified"
    return (
        ("verified" if proven else "on_file", read_person(read, incident.person_id)),
        ("claimed", (*claim, *told)),
    )


def _opened(read: Reading, row: Incident | IncidentMove, column: str = "text_sealed") -> str | None:
    sealed = getattr(row, column)
    if sealed is None:
        return None
    try:
        return read.open_text(row.owner, row.__tablename__, column, row.id, sealed)
    except CannotDecrypt:
        return None
