"""The events of a period that the reports are computed from (L89): ids, states and times, nothing personal."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, select

from duties.callbacks import TryOutcome
from duties.casework import DECIDED
from duties.kinds import ASSISTED, FlagReason, RequestStatus
from duties.local_time import start_of_day
from duties.report import (
    ConsentChanged,
    ConversationEnded,
    Event,
    NoticeOutcome,
    PersonAskedFor,
    RequestClosed,
    RequestDecided,
)
from store import Reading
from store.models import (
    Callback,
    CallbackAttempt,
    ConsentEvent,
    Conversation,
    Flag,
    Grant,
    Notice,
    NoticeGiven,
    Request,
    RequestMove,
    Takeover,
    Turn,
)

WITHOUT = "sin aviso"
PATIENCE = timedelta(hours=1)  # a session still in its notice after so long has not had it


def report_events(read: Reading, first: date, last: date) -> list[Event]:
    """Whatever happened from the first day to the last, both whole, in the controller's zone."""
    since, until = period(first, last)
    return [
        *staff_events(read, since, until),
        *_ended(read, since, until),
        *_consents(read, since, until),
        *_notices(read, since, until),
    ]


def period(first: date, last: date) -> tuple[datetime, datetime]:
    """The first moment, and the first that is past it."""
    return start_of_day(first), start_of_day(last + timedelta(days=1))


def staff_events(read: Reading, since: datetime, until: datetime) -> list[Event]:
    """What people of the desk did or were asked for: few beside all that was said."""
    return [
        *_decided(read, since, until),
        *_closed(read, since, until),
        *_asked_for(read, since, until),
    ]


def within(column: Any, since: datetime, until: datetime) -> ColumnElement[bool]:
    """Whether a column of times lies in the period."""
    return and_(column >= since, column < until)


def _moves(
    read: Reading, since: datetime, until: datetime, *after: str
) -> Iterator[Row[str, str, datetime, date, datetime]]:
    found = (
        select(Request.reference, Request.right, Request.received_at, Request.due_date, RequestMove.at)
        .join(RequestMove, RequestMove.request_id == Request.id)
        .where(RequestMove.after.in_(after), RequestMove.before.not_in(after))
        .where(within(RequestMove.at, since, until))
        .order_by(RequestMove.at, RequestMove.id)
    )
    yield from read.session.execute(found)


def _decided(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    for row in _moves(read, since, until, *DECIDED):
        yield RequestDecided(row.reference, row.right, row.received_at, row.due_date, row.at)


def _closed(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    for row in _moves(read, since, until, RequestStatus.CLOSED):
        yield RequestClosed(row.reference, row.right, row.received_at, row.at)


def _ended(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    """Chats and calls: a letter, or whoever spoke to a person from the start, could not have asked for one."""
    found = (
        select(Conversation.id, Conversation.channel, Conversation.ended_at, Conversation.human)
        .where(Conversation.channel.in_(ASSISTED), within(Conversation.ended_at, since, until))
        .order_by(Conversation.ended_at, Conversation.id)
    )
    for row in read.session.execute(found):
        yield ConversationEnded(row.id, row.channel, row.ended_at, row.human)


def _asked_for(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    """From the first flag of a conversation that asks for a person to whoever came first after it (L80).

    That is who took the chat over, who spoke to them calling back, or at last who reviewed the conversation.
    """
    asking = (FlagReason.HUMAN_REQUESTED, FlagReason.URGENT)
    came = (
        select(func.min(Takeover.began_at)).where(Takeover.conversation_id == Flag.conversation_id),
        select(func.min(CallbackAttempt.at))
        .join(Callback, Callback.id == CallbackAttempt.callback_id)
        .where(
            Callback.conversation_id == Flag.conversation_id, CallbackAttempt.outcome == TryOutcome.SPOKEN
        ),
    )
    found = (
        select(
            Flag.conversation_id,
            Conversation.channel,
            func.min(Flag.at),
            func.min(Flag.reviewed_at),
            *(each.correlate(Flag).scalar_subquery() for each in came),
        )
        .join(Conversation, Conversation.id == Flag.conversation_id)
        .where(Flag.reason.in_(asking))
        .group_by(Flag.conversation_id, Conversation.channel)
        .having(within(func.min(Flag.at), since, until))
        .order_by(func.min(Flag.at), Flag.conversation_id)
    )
    for conversation, channel, at, *moments in read.session.execute(found):
        after = [each for each in moments if each is not None and each >= at]
        yield PersonAskedFor(conversation, channel, at, min(after, default=None))


def _consents(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    found = (
        select(Grant.id, Notice.version, Grant.purpose, ConsentEvent.state, ConsentEvent.at)
        .join(Grant, Grant.id == ConsentEvent.grant_id)
        .outerjoin(Notice, Notice.id == ConsentEvent.notice_id)
        .where(within(ConsentEvent.at, since, until))
        .order_by(ConsentEvent.at, ConsentEvent.id)
    )
    for record, version, purpose, state, at in read.session.execute(found):
        yield ConsentChanged(record, version or WITHOUT, purpose, state, at)


def _notices(read: Reading, since: datetime, until: datetime) -> Iterator[Event]:
    """Every chat and call begun in the period; one that is still in its notice counts once it has taken too long."""
    whole = exists().where(NoticeGiven.conversation_id == Conversation.id, NoticeGiven.completed.is_(True))
    said = exists().where(Turn.conversation_id == Conversation.id, Turn.kind == "text")
    found = (
        select(
            Conversation.id,
            Conversation.channel,
            Conversation.started_at,
            Conversation.state,
            whole.label("whole"),
            said.label("said"),
        )
        .where(Conversation.channel.in_(ASSISTED), within(Conversation.started_at, since, until))
        .order_by(Conversation.started_at, Conversation.id)
    )
    for row in read.session.execute(found):
        running = still_begins(read, row.state, row.started_at)
        if row.whole or row.said or not running:
            yield NoticeOutcome(row.id, row.channel, row.started_at, bool(row.whole), bool(row.said))


def still_begins(read: Reading, state: str, started_at: datetime) -> bool:
    """Whether a session may yet hear its notice."""
    return state != "ended" and started_at > read.now - PATIENCE
