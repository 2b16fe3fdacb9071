"""What of a person is still open, and so needs their data: nothing of it is blocked or destroyed meanwhile (L32, L66)."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Exists, exists, or_, select

from duties.callbacks import CallbackStatus
from duties.casework import ACTIVE
from duties.incident_steps import IncidentStatus
from duties.kinds import Identity, Right
from services.find_blockable import own_talks
from store import Reading
from store.models import Callback, Conversation, Flag, Incident, Recording, Request

COPIES = frozenset({Right.ACCESS, Right.PORTABILITY})
_ON_THE_WAY = ("requested", "recording", "completed")


@dataclass(frozen=True)
class OpenMatters:
    """What is open: references of requests, keys of incidents, ids of call backs and of conversations being recorded."""

    requests: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    callbacks: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()


def copies_asked_for(read: Reading, person_id: str) -> tuple[str, ...]:
    """The proven accesses and portabilities that wait for their answer: it comes before anything is blocked (L66)."""
    found = select(Request.reference).where(*_active(person_id), Request.right.in_(COPIES))
    return tuple(read.session.scalars(found.order_by(Request.reference)))


def is_copy_asked_for(read: Reading, person_id: str) -> bool:
    """Whether a copy waits for its answer."""
    return bool(copies_asked_for(read, person_id))


def open_matters(read: Reading, person_id: str, but: str = "") -> OpenMatters:
    """Other proven requests (than `but`, an id), incidents, call backs and recordings on their way."""
    talks = [talk.id for talk in own_talks(read, person_id)]
    requests = select(Request.reference).where(*_active(person_id), Request.id != but)
    incidents = select(Incident.key).where(
        or_(Incident.person_id == person_id, Incident.conversation_id.in_(talks)),
        Incident.status != IncidentStatus.RESOLVED,
    )
    callbacks = select(Callback.id).where(
        or_(Callback.person_id == person_id, Callback.conversation_id.in_(talks)),
        Callback.status == CallbackStatus.WAITING,
    )
    recorded = (
        select(Recording.conversation_id)
        .distinct()
        .where(Recording.conversation_id.in_(talks), _at_provider())
    )
    return OpenMatters(
        requests=tuple(sorted(read.session.scalars(requests))),
        incidents=tuple(sorted(read.session.scalars(incidents))),
        callbacks=tuple(sorted(read.session.scalars(callbacks))),
        recorded=tuple(sorted(read.session.scalars(recorded))),
    )


def is_matter_open(read: Reading, person_id: str, but: str = "") -> bool:
    """Whether anything of `open_matters` is there."""
    return open_matters(read, person_id, but) != OpenMatters()


def is_talk_needed(read: Reading, talk: Conversation) -> bool:
    """Whether a conversation's incident, call back, flag or recording on its way is open, or it is going on."""
    here = talk.id
    return talk.state != "ended" or any(
        _is_any(read, found)
        for found in (
            exists().where(Incident.conversation_id == here, Incident.status != IncidentStatus.RESOLVED),
            exists().where(Callback.conversation_id == here, Callback.status == CallbackStatus.WAITING),
            exists().where(Flag.conversation_id == here, Flag.status == "open"),
            exists().where(Request.conversation_id == here, Request.status.in_(ACTIVE)),
            exists().where(Recording.conversation_id == here, _at_provider()),
        )
    )


def _is_any(read: Reading, found: Exists) -> bool:
    return bool(read.session.scalar(select(found)))


def _active(person_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        Request.person_id == person_id,
        Request.identity == Identity.VERIFIED,
        Request.status.in_(ACTIVE),
    )


def _at_provider() -> ColumnElement[bool]:
    """Not brought home yet, or the provider's copy is still to be deleted (L97)."""
    return or_(
        Recording.status.in_(_ON_THE_WAY),
        (Recording.status == "stored") & Recording.deleted_at_provider.is_(None),
    )
