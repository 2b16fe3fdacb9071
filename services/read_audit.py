"""The audit chain as a list: what happened, when and by whom; never a value, nor the words of a reason (L93)."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, select

from duties.local_time import MADRID
from store import Reading
from store.models import AuditEntry

PAGE = 50


@dataclass(frozen=True)
class AuditFilter:
    """What to look for; None does not filter. The day is Madrid's."""

    event: str | None = None
    actor: str | None = None
    day: date | None = None
    page: int = 1


@dataclass(frozen=True)
class AuditLine:
    """One link of the chain."""

    seq: int
    at: datetime
    actor: str
    events: tuple[str, ...]
    conversation_id: str | None
    rows: int
    with_reason: bool
    hash: str


@dataclass(frozen=True)
class AuditPage:
    """One page, newest first, and whether there is another."""

    lines: tuple[AuditLine, ...]
    more: bool


def read_audit(read: Reading, wanted: AuditFilter) -> AuditPage:
    """The page that was asked for."""
    asked = _filtered(wanted).order_by(AuditEntry.seq.desc()).offset((wanted.page - 1) * PAGE).limit(PAGE + 1)
    entries = read.session.scalars(asked).all()
    return AuditPage(tuple(_line(entry) for entry in entries[:PAGE]), len(entries) > PAGE)


def _filtered(wanted: AuditFilter) -> Select[AuditEntry]:
    asked = select(AuditEntry)
    if wanted.event is not None:
        asked = asked.where(AuditEntry.events.contains(f'["{wanted.event}",', autoescape=True))
    if wanted.actor is not None:
        asked = asked.where(AuditEntry.actor == wanted.actor)
    if wanted.day is not None:
        begins = datetime.combine(wanted.day, time(), MADRID)
        ends = datetime.combine(wanted.day + timedelta(days=1), time(), MADRID)
        asked = asked.where(AuditEntry.at >= begins, AuditEntry.at < ends)
    return asked


def _line(entry: AuditEntry) -> AuditLine:
    return AuditLine(
        seq=entry.seq,
        at=entry.at,
        actor=entry.actor,
        events=tuple(dict.fromkeys(event for event, _, _ in json.loads(entry.events))),
        conversation_id=entry.conversation_id,
        rows=len(json.loads(entry.rows)),
        with_reason=entry.reason is not None,
        hash=entry.hash,
    )
