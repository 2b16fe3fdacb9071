"""*Hoy*: what needs somebody now. A new thing that may wait is one function here and one line of `SOURCES`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from duties.casework import ACTIVE
from duties.errands import ErrandStatus
from duties.incident_kinds import OF_DATA_PROTECTION
from duties.local_time import local_day
from services.desk_queue import FIRST, SOON
from services.failing_sweeps import failing_sweeps
from services.list_undelivered import TO_POST, UNDELIVERED
from services.people_waiting import WaitingInChat, people_waiting
from settings import Settings, legal_at
from store import Reading
from store.models import Callback, Conversation, Errand, Flag, Incident, OutboundMessage, Request


@dataclass(frozen=True)
class Pending:
    """How much of something waits, since when at the longest, and how pressing it is: late | soon | nothing."""

    what: str
    count: int
    since: datetime | None = None
    pressing: str = ""


type Source = Callable[[Reading, Settings], Pending]


@dataclass(frozen=True)
class Today:
    """Everything that waits; `people` are those who wait in a chat, `handover` the time the law gives them."""

    pending: tuple[Pending, ...]
    people: tuple[WaitingInChat, ...]
    handover: timedelta

    @property
    def nothing(self) -> bool:
        """Whether nobody is needed."""
        return not any(each.count for each in self.pending)


def today(read: Reading, settings: Settings) -> Today:
    """What waits now, in the order of `SOURCES`."""
    return Today(
        pending=tuple(source(read, settings) for source in SOURCES),
        people=people_waiting(read),
        handover=_handover(read, settings),
    )


def _people_in_chat(read: Reading, settings: Settings) -> Pending:
    """L80: three minutes, from the request."""
    waiting = people_waiting(read)
    since = waiting[0].since if waiting else None
    late = since is not None and read.now - since > _handover(read, settings)
    return Pending("people_in_chat", len(waiting), since, "late" if late else "soon" if waiting else "")


def _urgent(read: Reading, _settings: Settings) -> Pending:
    """L109: with priority."""
    return _flags(read, "urgent", Flag.reason.in_(FIRST), "late")


def _flagged(read: Reading, _settings: Settings) -> Pending:
    """Every other conversation that waits for a review."""
    return _flags(read, "flagged", Flag.reason.not_in(FIRST), "")


def _overdue(read: Reading, _settings: Settings) -> Pending:
    """L44: past the day that was told."""
    return _due(read, "overdue", Request.due_date < local_day(read.now), "late")


def _due_soon(read: Reading, _settings: Settings) -> Pending:
    """L44: within five days."""
    day = local_day(read.now)
    return _due(read, "due_soon", Request.due_date.between(day, day + SOON), "soon")


def _nobodys(read: Reading, _settings: Settings) -> Pending:
    """Open requests that nobody has taken."""
    return _requests(read, "nobodys", Request.assignee.is_(None), "")


def _callbacks(read: Reading, _settings: Settings) -> Pending:
    """L81: call-backs are for the same working day."""
    waiting = Callback.status == "waiting"
    count = read.session.scalar(select(func.count()).where(waiting)) or 0
    since = read.session.scalar(select(func.min(Callback.at)).where(waiting))
    late = since is not None and local_day(since) < local_day(read.now)
    return Pending("callbacks", count, since, "late" if late else "soon" if count else "")


def _errands(read: Reading, _settings: Settings) -> Pending:
    """L54: what other systems owe for a request, past its day."""
    late = (Errand.status == ErrandStatus.OPEN, Errand.due_date < local_day(read.now))
    count = read.session.scalar(select(func.count()).where(*late)) or 0
    return Pending("errands", count, None, "late" if count else "")


def _incidents(read: Reading, _settings: Settings) -> Pending:
    """L83: complaints and incidents past the day that was told."""
    late = (Incident.status != "resolved", Incident.due_date < local_day(read.now))
    count = read.session.scalar(select(func.count()).where(*late)) or 0
    return Pending("incidents", count, None, "late" if count else "")


def _undelivered(read: Reading, _settings: Settings) -> Pending:
    """L45: what could not be delivered has to be printed or told another way."""
    count, since = read.session.execute(
        select(func.count(), func.min(OutboundMessage.created_at)).where(*UNDELIVERED)
    ).one()
    return Pending("undelivered", count, since, "late" if count else "")


def _letters(read: Reading, _settings: Settings) -> Pending:
    """Letters that no other page of the desk shows, to be printed and posted."""
    count, since = read.session.execute(
        select(func.count(), func.min(OutboundMessage.created_at)).where(*TO_POST)
    ).one()
    return Pending("letters", count, since, "soon" if count else "")


def _data_protection(read: Reading, _settings: Settings) -> Pending:
    """L64: complaints to the officer and what the authority refers, until they are answered; ten days are not many."""
    day, running = local_day(read.now), (Incident.kind.in_(OF_DATA_PROTECTION), Incident.status != "resolved")
    days = list(read.session.scalars(select(Incident.due_date).where(*running)))
    late, soon = any(due < day for due in days), any(due <= day + 2 * SOON for due in days)
    return Pending("data_protection", len(days), None, "late" if late else "soon" if soon else "")


def _jobs(read: Reading, _settings: Settings) -> Pending:
    """What works in the background and does not."""
    failing = failing_sweeps(read.home)
    return Pending("jobs", len(failing), pressing="late" if failing else "")


SOURCES: tuple[Source, ...] = (
    _people_in_chat,
    _urgent,
    _overdue,
    _due_soon,
    _data_protection,
    _incidents,
    _callbacks,
    _errands,
    _undelivered,
    _letters,
    _flagged,
    _nobodys,
    _jobs,
)
"""In the order of the page. Its words and where it leads are in `console/today_words.py`."""


def _handover(read: Reading, settings: Settings) -> timedelta:
    return timedelta(minutes=legal_at(settings, "handover_minutes", local_day(read.now)))


def _flags(read: Reading, what: str, wanted: object, pressing: str) -> Pending:
    count, since = read.session.execute(
        select(func.count(func.distinct(Flag.conversation_id)), func.min(Flag.at))
        .join(Conversation)
        .where(Flag.status == "open", wanted)  # type: ignore[arg-type]
    ).one()
    return Pending(what, count, since, pressing if count else "")


def _due(read: Reading, what: str, wanted: object, pressing: str) -> Pending:
    """Their day counts, not how long they have been here."""
    found = _requests(read, what, wanted, pressing)
    return Pending(what, found.count, None, found.pressing)


def _requests(read: Reading, what: str, wanted: object, pressing: str) -> Pending:
    count, since = read.session.execute(
        select(func.count(), func.min(Request.received_at)).where(Request.status.in_(ACTIVE), wanted)  # type: ignore[arg-type]
    ).one()
    return Pending(what, count, since, pressing if count else "")
