"""What waits for somebody at the desk: flagged conversations and open requests, with counts and filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, case, distinct, func, select

from duties.casework import ACTIVE, DECIDED
from duties.kinds import FlagReason, RequestStatus
from duties.local_time import local_day
from store import Reading
from store.models import Conversation, Flag, Request

FIRST = (FlagReason.URGENT, FlagReason.DANGER, FlagReason.VULNERABLE)  # L109: priority
PAGE = 50
SOON = timedelta(days=5)
STAGES: dict[str, frozenset[RequestStatus]] = {
    "new": frozenset({RequestStatus.REGISTERED, RequestStatus.VERIFIED}),
    "in_progress": frozenset({RequestStatus.IN_PROGRESS}),
    "paused": frozenset({RequestStatus.PAUSED}),
    "proposed": frozenset({RequestStatus.PROPOSED}),
    "to_close": DECIDED,
}
"""What can be asked of the list by stage; nothing asked is whatever still runs."""


@dataclass(frozen=True)
class QueueFilter:
    """What of the queue is asked for; None is everything. `due` is overdue | soon | later, `stage` one of STAGES."""

    channel: str | None = None
    reason: str | None = None
    human: bool = False
    right: str | None = None
    due: str | None = None
    stage: str | None = None
    mine: str | None = None
    page: int = 1


@dataclass(frozen=True)
class Waiting:
    """A flagged conversation: why, and since when it waits."""

    conversation: Conversation
    reasons: tuple[str, ...]
    since: datetime


@dataclass(frozen=True)
class Due:
    """An open request and the days it has left; negative when overdue."""

    request: Request
    days_left: int


@dataclass(frozen=True)
class Counts:
    """How much waits in all, whatever the filter."""

    conversations: int
    people_asked_for: int
    requests: int
    overdue: int
    soon: int


@dataclass(frozen=True)
class DeskQueue:
    """One page of both lists; `conversations_found` and `requests_found` are the filter's totals."""

    conversations: tuple[Waiting, ...]
    conversations_found: int
    requests: tuple[Due, ...]
    requests_found: int
    counts: Counts


def desk_queue(read: Reading, wanted: QueueFilter | None = None) -> DeskQueue:
    """Who waits longest first, urgent words and people asked for before all; requests by days left."""
    chosen = wanted or QueueFilter()
    today = local_day(read.now)
    conversations, conversations_found = _conversations(read, chosen)
    requests, requests_found = _requests(read, chosen, today)
    return DeskQueue(conversations, conversations_found, requests, requests_found, _counts(read, today))


def _conversations(read: Reading, wanted: QueueFilter) -> tuple[tuple[Waiting, ...], int]:
    conditions = [Flag.status == "open"]
    if wanted.channel:
        conditions.append(Conversation.channel == wanted.channel)
    if wanted.reason:
        conditions.append(Flag.reason == wanted.reason)
    if wanted.human:
        conditions.append(Conversation.human.is_(True))
    flagged = select(Flag.conversation_id).join(Conversation).where(*conditions)
    filtered = [Flag.conversation_id.in_(flagged)] if len(conditions) > 1 else []
    rank = func.min(case((Flag.reason.in_(FIRST), 0), (Conversation.human, 1), else_=2))
    chosen = (
        select(Flag.conversation_id, func.min(Flag.at).label("since"))
        .join(Conversation)
        .where(Flag.status == "open", *filtered)
        .group_by(Flag.conversation_id)
        .order_by(rank, func.min(Flag.at), Flag.conversation_id)
    )
    rows = read.session.execute(chosen.limit(PAGE).offset(_skip(wanted))).all()
    found = read.session.scalar(select(func.count()).select_from(flagged.distinct().subquery())) or 0
    return _with_reasons(read, rows), found


def _with_reasons(read: Reading, rows: Sequence[Row[str, datetime]]) -> tuple[Waiting, ...]:
    ids = [conversation_id for conversation_id, _ in rows]
    found = read.session.scalars(select(Conversation).where(Conversation.id.in_(ids)))
    by_id = {conversation.id: conversation for conversation in found}
    reasons: dict[str, list[str]] = {each: [] for each in ids}
    flags = select(Flag).where(Flag.conversation_id.in_(ids), Flag.status == "open").order_by(Flag.at)
    for flag in read.session.scalars(flags):
        reasons[flag.conversation_id].append(flag.reason)
    return tuple(Waiting(by_id[each], tuple(dict.fromkeys(reasons[each])), since) for each, since in rows)


def _requests(read: Reading, wanted: QueueFilter, today: date) -> tuple[tuple[Due, ...], int]:
    stages = STAGES[wanted.stage] if wanted.stage else ACTIVE
    conditions: list[ColumnElement[bool]] = [Request.status.in_(stages)]
    if wanted.mine:
        conditions.append(Request.assignee == wanted.mine)
    if wanted.channel:
        conditions.append(Request.channel == wanted.channel)
    if wanted.right:
        conditions.append(Request.right == wanted.right)
    if wanted.due:
        conditions.append(_due_within(wanted.due, today))
    query = select(Request).where(*conditions).order_by(Request.due_date, Request.received_at, Request.id)
    rows = read.session.scalars(query.limit(PAGE).offset(_skip(wanted))).all()
    found = read.session.scalar(select(func.count()).select_from(Request).where(*conditions)) or 0
    return tuple(Due(row, (row.due_date - today).days) for row in rows), found


def _due_within(due: str, today: date) -> ColumnElement[bool]:
    column: Any = Request.due_date
    spans = {
        "overdue": column < today,
        "soon": column.between(today, today + SOON),
        "later": column > today + SOON,
    }
    condition: ColumnElement[bool] = spans[due]
    return condition


def _counts(read: Reading, today: date) -> Counts:
    open_flags = select(func.count(distinct(Flag.conversation_id))).where(Flag.status == "open")
    wanting_somebody = open_flags.join(Conversation).where(Conversation.human)
    open_requests = select(func.count()).select_from(Request).where(Request.status.in_(ACTIVE))
    count = read.session.scalar
    return Counts(
        conversations=count(open_flags) or 0,
        people_asked_for=count(wanting_somebody) or 0,
        requests=count(open_requests) or 0,
        overdue=count(open_requests.where(_due_within("overdue", today))) or 0,
        soon=count(open_requests.where(_due_within("soon", today))) or 0,
    )


def _skip(wanted: QueueFilter) -> int:
    return (max(wanted.page, 1) - 1) * PAGE
