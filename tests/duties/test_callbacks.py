"""Tries and where they lead."""

from datetime import UTC, datetime, timedelta

import pytest

from duties.callbacks import (
    MOST_TRIES,
    CallbackClosed,
    CallbackStatus,
    TryOutcome,
    after_try,
    earliest_try,
)


@pytest.mark.parametrize(
    ("number", "outcome", "leads"),
    [
        (1, "no_answer", "waiting"),
        (2, "left_message", "waiting"),
        (3, "no_answer", "unreachable"),
        (3, "left_message", "unreachable"),
        (1, "wrong_number", "wrong_number"),
        (1, "spoken", "done"),
        (3, "spoken", "done"),
    ],
)
def test_three_tries_and_then_it_is_closed(number: int, outcome: str, leads: str) -> None:
    assert after_try(CallbackStatus.WAITING, number, TryOutcome(outcome)) == leads


@pytest.mark.parametrize("status", sorted(set(CallbackStatus) - {CallbackStatus.WAITING}))
@pytest.mark.parametrize("outcome", TryOutcome)
def test_nobody_calls_whoever_is_closed(status: CallbackStatus, outcome: TryOutcome) -> None:
    with pytest.raises(CallbackClosed):
        after_try(status, 1, outcome)


@pytest.mark.parametrize("outcome", TryOutcome)
def test_no_outcome_leaves_it_waiting_for_ever(outcome: TryOutcome) -> None:
    assert after_try(CallbackStatus.WAITING, MOST_TRIES, outcome) is not CallbackStatus.WAITING


LAST = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("slot", "minutes"),
    [(None, 60), (-30, 60), (0, 60), (20, 20), (60, 60), (90, 60)],
    ids=["none", "before the last try", "at it", "sooner", "as due", "later"],
)
def test_a_try_in_vain_has_its_distance_unless_the_person_chose_a_time_since(
    slot: int | None, minutes: int
) -> None:
    chosen = None if slot is None else LAST + timedelta(minutes=slot)
    assert earliest_try(LAST, chosen, timedelta(hours=1)) == LAST + timedelta(minutes=minutes)
