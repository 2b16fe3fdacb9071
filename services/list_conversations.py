"""*Conversaciones*: every conversation that the reader may see, by day, with filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select, union

from duties.local_time import MADRID
from duties.permissions import Deed, may
from store import Reading
from store.models import Callback, Conversation, Flag, Request

PAGE = 50


@dataclass(frozen=True)
class ConversationFilter:
    """What is asked for; None is everything. Days are Madrid's, both included."""

    channel: str | None = None
    reason: str | None = None
    outcome: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    waiting_call: bool = False
    page: int = 1


@dataclass(frozen=True)
class Listed:
    """One conversation: why it was flagged, whether that waits, what came of it."""

    conversation: Conversation
    reasons: tuple[str, ...]
    waits: bool
    outcomes: tuple[str, ...]


@dataclass(frozen=True)
class Conversations:
    """One page, newest first, and how many there are in all."""

    rows: tuple[Listed, ...]
    found: int


def list_conversations(read: Reading, wanted: ConversationFilter, *, role: str) -> Conversations:
    """Least privilege: without the deed for any, only those that are the desk's business (L93)."""
    conditions = _conditions(wanted)
    if not may(role, Deed.SEE_ANY_CONVERSATION):
        conditions.append(_for_the_desk())
    skip = (max(wanted.page, 1) - 1) * PAGE
    begun: Any = Conversation.started_at
    newest = select(Conversation.id).where(*conditions).order_by(begun.desc(), Conversation.id.desc())
    # Ids first: what is skipped is read in the index alone.
    chosen = select(Conversation).where(Conversation.id.in_(newest.limit(PAGE).offset(skip)))
    rows = read.session.scalars(chosen.order_by(begun.desc(), Conversation.id.desc())).all()
    found = read.session.scalar(select(func.count()).select_from(Conversation).where(*conditions)) or 0
    return Conversations(_with_flags(read, rows), found)


def _for_the_desk() -> ColumnElement[bool]:
    """As a set of ids, which both databases look up; asked of each conversation it took ten times as long."""
    asked = select(Request.conversation_id).where(Request.conversation_id.is_not(None))
    return Conversation.id.in_(union(select(Flag.conversation_id), asked))


def _conditions(wanted: ConversationFilter) -> list[ColumnElement[bool]]:
    begun: Any = Conversation.started_at
    conditions: list[ColumnElement[bool]] = []
    if wanted.channel:
        conditions.append(Conversation.channel == wanted.channel)
    if wanted.reason:
        conditions.append(_has_flag(Flag.reason == wanted.reason))
    if wanted.outcome == "waiting":
        conditions.append(_has_flag(Flag.status == "open"))
    elif wanted.outcome:
        conditions.append(_has_flag(Flag.outcome == wanted.outcome))
    if wanted.first_day:
        conditions.append(begun >= _midnight(wanted.first_day))
    if wanted.last_day:
        conditions.append(begun < _midnight(wanted.last_day + timedelta(days=1)))
    if wanted.waiting_call:
        waiting = select(Callback.conversation_id).where(Callback.status == "waiting")
        conditions.append(Conversation.id.in_(waiting))
    return conditions


def _has_flag(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return Conversation.id.in_(select(Flag.conversation_id).where(condition))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, MADRID).astimezone(UTC)


def _with_flags(read: Reading, rows: Sequence[Conversation]) -> tuple[Listed, ...]:
    flags: dict[str, list[Flag]] = {row.id: [] for row in rows}
    for flag in read.session.scalars(
        select(Flag).where(Flag.conversation_id.in_(list(flags))).order_by(Flag.at, Flag.id)
    ):
        flags[flag.conversation_id].append(flag)
    return tuple(_listed(row, flags[row.id]) for row in rows)


def _listed(row: Conversation, flags: list[Flag]) -> Listed:
    return Listed(
        conversation=row,
        reasons=tuple(dict.fromkeys(flag.reason for flag in flags)),
        waits=any(flag.status == "open" for flag in flags),
        outcomes=tuple(dict.fromkeys(flag.outcome for flag in flags if flag.outcome)),
    )
