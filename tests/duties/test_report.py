"""The figures of the reports, from events alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.report import (
    ConsentChanged,
    ConversationEnded,
    Event,
    NoticeOutcome,
    Part,
    PersonAskedFor,
    RequestClosed,
    RequestDecided,
    report,
)

AT = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)


def decided(days: int, due_in: int, right: str = "access") -> RequestDecided:
    """A request answered after so many days, of which so many had been promised."""
    return RequestDecided("1", right, AT, AT.date() + timedelta(days=due_in), AT + timedelta(days=days))


def test_a_request_is_on_time_on_the_very_day_that_was_told() -> None:
    """L44: the day promised, in Madrid."""
    found = report([decided(30, 30), decided(31, 30), decided(2, 30, "erasure")], handover_minutes=3)
    assert (found.on_time.count, found.on_time.of, found.on_time.tenths) == (2, 3, 667)
    assert found.on_time_by_right == {"access": Part(1, 2), "erasure": Part(1, 1)}
    assert (found.days_to_decide.middle, found.days_to_decide.ninth_tenth) == (30, 31)
    assert found.days_histogram == {
        "0-5": 1, "6-10": 0, "11-15": 0, "16-20": 0, "21-25": 0, "26-31": 2, "32+": 0
    }  # fmt: skip


def test_late_in_the_evening_of_the_last_day_is_still_that_day_in_madrid() -> None:
    last = datetime(2026, 11, 10, 22, 59, tzinfo=UTC)
    assert RequestDecided("1", "access", AT, date(2026, 11, 10), last).on_time
    assert not RequestDecided("1", "access", AT, date(2026, 11, 10), last + timedelta(minutes=1)).on_time


def test_containment_counts_the_conversations_that_ended_without_a_person() -> None:
    found = report(
        [ConversationEnded("a", "chat", AT, False), ConversationEnded("b", "voice", AT, True)],
        handover_minutes=3,
    )
    assert found.contained == Part(1, 2)
    assert found.contained_by_channel == {"chat": Part(1, 1), "voice": Part(0, 1)}


def test_who_still_waits_for_a_person_is_never_counted_as_attended() -> None:
    """L80: three minutes at 95 %."""
    asked = [
        PersonAskedFor("a", "chat", AT, AT + timedelta(minutes=3)),
        PersonAskedFor("b", "chat", AT, AT + timedelta(minutes=9)),
        PersonAskedFor("c", "chat", AT, None),
    ]
    found = report(asked, handover_minutes=3)
    assert (found.within_minutes, found.still_waiting, found.waits.middle) == (Part(1, 3), 1, 6)


def test_a_session_without_its_whole_notice_is_counted_and_one_in_which_somebody_spoke_is_named() -> None:
    """L13."""
    quiet = NoticeOutcome("a", "voice", AT, False, False)
    spoken = NoticeOutcome("b", "voice", AT, False, True)
    found = report([quiet, spoken, NoticeOutcome("c", "chat", AT, True, True)], handover_minutes=3)
    assert found.without_notice == Part(2, 3)
    assert found.said_without_notice == (spoken,)


def test_answers_are_counted_by_notice_and_purpose() -> None:
    """L9."""
    events = [
        ConsentChanged(str(n), "chat-es-1", "marketing_sms", state, AT) for n, state in enumerate("aab")
    ]
    found = report(events, handover_minutes=3)
    assert found.consents == {("chat-es-1", "marketing_sms"): {"a": 2, "b": 1}}


@pytest.mark.parametrize("handover", [1, 3])
def test_of_nothing_there_is_no_percentage(handover: int) -> None:
    found = report([], handover_minutes=handover)
    assert found.on_time.tenths is None
    assert found.days_to_close.middle is None
    assert found.contained.of == 0


TIMES = st.integers(0, 10_000).map(lambda minutes: AT + timedelta(minutes=minutes))
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(RequestDecided, st.just("1"), st.sampled_from(["access", "erasure"]), st.just(AT), st.just(AT.date()), TIMES),
    st.builds(RequestClosed, st.just("1"), st.just("access"), st.just(AT), TIMES),
    st.builds(ConversationEnded, st.just("c"), st.sampled_from(["chat", "voice"]), TIMES, st.booleans()),
    st.builds(PersonAskedFor, st.just("c"), st.just("chat"), st.just(AT), st.none() | TIMES),
    st.builds(NoticeOutcome, st.just("c"), st.sampled_from(["chat", "voice"]), TIMES, st.booleans(), st.booleans()),
)  # fmt: skip


@given(st.lists(EVENTS, max_size=40))
def test_the_groups_of_a_figure_add_up_to_it_in_whatever_order_the_events_come(events: list[Event]) -> None:
    """L89: a figure is a function of its events."""
    found = report(events, handover_minutes=3)
    assert found == report(events, handover_minutes=3)
    for whole, groups in (
        (found.on_time, found.on_time_by_right),
        (found.contained, found.contained_by_channel),
        (found.without_notice, found.without_notice_by_channel),
    ):
        assert sum(part.count for part in groups.values()) == whole.count
        assert sum(part.of for part in groups.values()) == whole.of
    assert sum(found.days_histogram.values()) == found.days_to_decide.count == found.on_time.of
    assert found.within_minutes.of == found.waits.count + found.still_waiting
    backwards = report(reversed(events), handover_minutes=3)
    assert (backwards.on_time, backwards.days_to_decide, backwards.waits) == (
        found.on_time,
        found.days_to_decide,
        found.waits,
    )
