"""The database counts what the events say, event by event."""

from datetime import date, timedelta

import pytest

from duties.kinds import OTHER_WAYS, Channel
from duties.local_time import local_day
from duties.report import report
from services.open_conversation import open_conversation
from services.read_report import read_report
from services.report_events import report_events
from store import Store
from store.models import Conversation, Notice, NoticeGiven, Turn, new_id
from tests.bench.desk.build import Size, build
from tests.conftest import SetClock

YEAR = (date(2025, 11, 24), date(2026, 11, 23))


@pytest.fixture
def full(store: Store, clock: SetClock) -> Store:
    """A year's worth of everything, and sessions that lack their notice in every way there is."""
    build(store, Size(people=110, items=40, talks=3, looks=1))
    with store.unit_of_work("bot") as work:
        notice = work.session.query(Notice).first()
        for minutes, state, told, said in (
            (5, "open", False, False),  # may yet hear it
            (5, "open", False, True),
            (90, "open", False, False),
            (90, "ended", False, False),
            (90, "ended", False, True),
            (90, "ended", True, True),
        ):
            row = open_conversation(work, channel="chat", language="es")
            row.started_at, row.state = clock.now() - timedelta(minutes=minutes), state
            row.ended_at = clock.now() if state == "ended" else None
            assert notice is not None
            given = NoticeGiven(conversation_id=row.id, notice_id=notice.id, completed=told)
            row.noticed = told
            given.started_at = row.started_at
            work.session.add(given)
            if said:
                turn = Turn(id=new_id(), conversation_id=row.id, number=1, client_key="1", kind="text")
                turn.status, turn.opened_at, turn.lease_until = "done", clock.now(), clock.now()
                work.session.add(turn)
        work.commit()
    return store


@pytest.mark.parametrize("days", [0, 1, 30, 364])
def test_counted_or_one_by_one_the_figures_are_the_same(full: Store, days: int) -> None:
    """L89: each figure can be computed anew from its events."""
    last = YEAR[1]
    first = last - timedelta(days=days)
    with full.reader() as read:
        assert local_day(read.now) == last
        counted = read_report(read, first, last, handover_minutes=3)
        assert counted == report(report_events(read, first, last), handover_minutes=3)


@pytest.mark.parametrize("channel", OTHER_WAYS)
def test_what_comes_in_past_the_assistant_is_neither_contained_nor_without_its_notice(
    store: Store, clock: SetClock, channel: Channel
) -> None:
    """L13, L89: a letter asks for nobody, and who calls an agent has one; their notice is on the receipt."""
    with store.unit_of_work("cli") as work:
        row = open_conversation(work, channel=channel, language="es")
        row.state, row.ended_at = "ended", clock.now()
        work.commit()
    today = local_day(clock.now())
    with store.reader() as read:
        found = read_report(read, today, today, handover_minutes=3)
        assert found == report(report_events(read, today, today), handover_minutes=3)
    assert found.contained.of == 0
    assert found.without_notice.of == 0


def test_the_year_holds_something_of_everything(full: Store) -> None:
    with full.reader() as read:
        found = read_report(read, *YEAR, handover_minutes=3)
        assert read.session.query(Conversation).count() > found.without_notice.of
    assert found.on_time.of
    assert found.contained.of > 100
    assert found.waits.count + found.still_waiting
    assert found.without_notice.count == 4
    assert len(found.said_without_notice) == 2
    assert sum(sum(states.values()) for states in found.consents.values()) > 100
