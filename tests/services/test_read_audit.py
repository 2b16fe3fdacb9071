"""The audit chain as a list."""

from datetime import date

import pytest

from services.read_audit import PAGE, AuditFilter, read_audit
from store import Store
from tests.conftest import SetClock


def happen(store: Store, actor: str, *events: str, reason: str | None = None) -> None:
    """One link."""
    with store.unit_of_work(actor, reason=reason) as work:
        for event in events:
            work.record(event)
        work.commit()


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (AuditFilter(), [3, 2, 1]),
        (AuditFilter(event="turn_opened"), [2]),
        (AuditFilter(event="turn"), []),
        (AuditFilter(event="turn%opened"), []),
        (AuditFilter(actor="staff:lola"), [3]),
        (AuditFilter(day=date(2026, 11, 23)), [2, 1]),
        (AuditFilter(day=date(2026, 11, 24)), [3]),
        (AuditFilter(event="turn_opened", day=date(2026, 11, 24)), []),
        (AuditFilter(page=2), []),
    ],
)
def test_it_is_filtered_by_event_actor_and_the_day_in_madrid(
    store: Store, clock: SetClock, wanted: AuditFilter, rows: list[int]
) -> None:
    happen(store, "bot", "notice_started")
    happen(store, "bot", "turn_opened", "message_recorded")
    clock.forward(hours=13)  # 23:00 in London, midnight in Madrid
    happen(store, "staff:lola", "conversation_revealed")
    with store.reader() as read:
        assert [line.seq for line in read_audit(read, wanted).lines] == rows


def test_a_line_names_its_events_once_and_never_the_words_of_a_reason(store: Store) -> None:
    """L93: what was done is told; what somebody wrote is not."""
    happen(store, "staff:lola", "request_viewed", "request_viewed", reason="por Ana Ruiz")
    with store.reader() as read:
        (line,) = read_audit(read, AuditFilter()).lines
    assert (line.events, line.with_reason) == (("request_viewed",), True)
    assert "Ana" not in repr(line)


def test_a_full_page_says_whether_there_is_another(store: Store) -> None:
    for _ in range(PAGE + 1):
        happen(store, "bot", "silence_heard")
    with store.reader() as read:
        first, second = (read_audit(read, AuditFilter(page=page)) for page in (1, 2))
    assert (len(first.lines), first.more) == (PAGE, True)
    assert (len(second.lines), second.more) == (1, False)
