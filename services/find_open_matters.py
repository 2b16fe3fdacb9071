"""What of a person is still open, and so needs their data: nothing of it is blocked or destroyed meanwhile (L32, L66)."""

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


def is_copy_asked_for(read: Reading, person_id: str) -> bool:
    """Whether a proven access or portability waits for its answer: it is answered before anything is blocked (L66)."""
    return _is_any(read, exists().where(*_active(person_id), Request.right.in_(COPIES)))


def is_matter_open(read: Reading, person_id: str, but: str = "") -> bool:
    """Whether another proven request (than `but`, an id), an incident, a call back or a recording on its way is open."""
    talks = [talk.id for talk in own_talks(read, person_id)]
    return any(
        _is_any(read, found)
        for found in (
            exists().where(*_active(person_id), Request.id != but),
            exists().where(
                or_(Incident.person_id == person_id, Incident.conversation_id.in_(talks)),
                Incident.status != IncidentStatus.RESOLVED,
            ),
            exists().where(
                or_(Callback.person_id == person_id, Callback.conversation_id.in_(talks)),
                Callback.status == CallbackStatus.WAITING,
            ),
            exists().where(Recording.conversation_id.in_(talks), _at_provider()),
        )
    )


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
