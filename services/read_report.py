"""The figures of a period: the few events one by one, the many counted by the database (L13, L89).

`report(report_events(…))` gives the same figures from single events; a test holds the two together.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CTE, String, column, exists, func, literal, select, true, union_all, values

from duties.kinds import ASSISTED, ConsentState, Purpose
from duties.report import NoticeOutcome, Part, Report, report
from services.report_events import WITHOUT, period, staff_events, still_begins, within
from store import Reading
from store.models import ConsentEvent, Conversation, Notice, Turn


def read_report(read: Reading, first: date, last: date, *, handover_minutes: int) -> Report:
    """Every figure from the first day to the last, both whole, in the controller's zone."""
    since, until = period(first, last)
    contained = _contained(read, since, until)
    begun, lacking, begins = _begun(read, since, until), *_without_notice(read, since, until)
    count = Counter(each.channel for each in lacking)
    told = {
        channel: Part(count[channel], of - begins[channel])
        for channel, of in begun.items()
        if of > begins[channel]
    }
    return replace(
        report(staff_events(read, since, until), handover_minutes=handover_minutes),
        contained=_whole(contained),
        contained_by_channel=contained,
        consents=_consents(read, since, until),
        without_notice=_whole(told),
        said_without_notice=tuple(each for each in lacking if each.said),
        without_notice_by_channel=told,
    )


def _whole(parts: Mapping[str, Part]) -> Part:
    return Part(sum(each.count for each in parts.values()), sum(each.of for each in parts.values()))


def _contained(read: Reading, since: datetime, until: datetime) -> dict[str, Part]:
    """Chats and calls that ended, by channel: how many without a person asked for."""
    wanted = (
        select(Conversation.channel, Conversation.human, func.count())
        .where(
            Conversation.channel.in_(ASSISTED), Conversation.human.in_([False, True])
        )  # places of the index
        .where(within(Conversation.ended_at, since, until))
        .group_by(Conversation.channel, Conversation.human)
    )
    found: dict[str, Counter[bool]] = {}
    for channel, human, count in read.session.execute(wanted):
        found.setdefault(channel, Counter())[bool(human)] += count
    return {channel: Part(found[channel][False], found[channel].total()) for channel in sorted(found)}


def _consents(read: Reading, since: datetime, until: datetime) -> dict[tuple[str, str], Mapping[str, int]]:
    """(notice version, purpose) with how many records came to each state.

    Every place of the index is asked for its part of the period: grouping would walk over all that ever was.
    """
    purposes, states = _listed("purpose", Purpose), _listed("state", ConsentState)
    places, each = purposes.join(states, true()), (purposes.c.purpose, states.c.state)
    counted = (
        select(func.count())
        .where(ConsentEvent.purpose == purposes.c.purpose, ConsentEvent.state == states.c.state)
        .where(within(ConsentEvent.at, since, until))
    )
    told = counted.where(ConsentEvent.notice_id == Notice.id).scalar_subquery()
    untold = counted.where(ConsentEvent.notice_id.is_(None)).scalar_subquery()
    wanted = union_all(
        select(Notice.version, *each, told).select_from(places).join(Notice, true()),
        select(literal(WITHOUT), *each, untold).select_from(places),
    )
    found: dict[tuple[str, str], Counter[str]] = {}
    for version, purpose, state, count in read.session.execute(wanted):
        if count:
            found.setdefault((version, purpose), Counter())[state] += count
    return dict(sorted(found.items()))


def _listed(name: str, of: type[StrEnum]) -> CTE:
    return values(column(name, String)).data([(each.value,) for each in of]).cte(f"{name}s")


def _begun(read: Reading, since: datetime, until: datetime) -> dict[str, int]:
    """Chats and calls begun in the period, by channel."""
    wanted = (
        select(Conversation.channel, func.count())
        .where(Conversation.channel.in_(ASSISTED), within(Conversation.started_at, since, until))
        .group_by(Conversation.channel)
        .order_by(Conversation.channel)
    )
    return {row.channel: row[1] for row in read.session.execute(wanted)}


def _without_notice(
    read: Reading, since: datetime, until: datetime
) -> tuple[tuple[NoticeOutcome, ...], Counter[str]]:
    """Those without their whole notice, and how many of each channel may yet hear it and count for nothing."""
    said = exists().where(Turn.conversation_id == Conversation.id, Turn.kind == "text")
    wanted = (
        select(
            Conversation.id,
            Conversation.channel,
            Conversation.started_at,
            Conversation.state,
            said.label("said"),
        )
        .where(Conversation.noticed.is_(False), Conversation.channel.in_(ASSISTED))
        .where(within(Conversation.started_at, since, until))
        .order_by(Conversation.started_at, Conversation.id)
    )
    lacking, begins = [], Counter[str]()
    for row in read.session.execute(wanted):
        if not row.said and still_begins(read, row.state, row.started_at):
            begins[row.channel] += 1
        else:
            lacking.append(NoticeOutcome(row.id, row.channel, row.started_at, False, bool(row.said)))
    return tuple(lacking), begins
