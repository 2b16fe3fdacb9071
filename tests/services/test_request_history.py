"""The clock and the table's situation, read from history."""

from datetime import date

from duties.clock import ClockReading
from duties.kinds import RequestStatus
from duties.reasons import Reason
from duties.steps import Step
from services.read_request import find_by_reference
from services.request_history import clock_of, moves_of, situation_of
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front


def clock_now(desk: Desk, reference: str) -> ClockReading:
    with desk.store.reader() as read:
        request = find_by_reference(read, reference)
        return clock_of(read, request, moves_of(read, request), settings=desk.settings)


def test_the_clock_is_replayed_from_the_moves(front: Front, clock: SetClock) -> None:
    """L44, RGPD 12.6: stopped while identity is pending, and never longer."""
    desk = Desk.opened(front)
    reference = desk.request(proven=False)
    assert clock_now(desk, reference).lawful_day == date(2026, 12, 23)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ASK_IDENTITY, reason=Reason.DATA_DO_NOT_MATCH)
    clock.forward(days=7)
    assert clock_now(desk, reference).paused_days == 7
    desk.move(reference, Step.RESUME)
    clock.forward(days=7)
    shown = clock_now(desk, reference)
    assert (shown.paused, shown.paused_days, shown.lawful_day) == (False, 7, date(2026, 12, 30))
    assert desk.seen(reference).due_date == date(2026, 12, 23)


def test_the_clock_of_an_answered_request_stands_where_it_was_answered(front: Front, clock: SetClock) -> None:
    """L45."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    clock.forward(days=90)
    assert clock_now(desk, reference).days_left == 30


def test_the_situation_names_holder_proposal_and_who_proposed(front: Front) -> None:
    """L62."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.to_refusal(reference)
    with desk.store.reader() as read:
        request = find_by_reference(read, reference)
        moves = moves_of(read, request)
        shown = clock_of(read, request, moves, settings=desk.settings)
        here = situation_of(request, moves, shown, date(2026, 12, 24))
    assert (here.status, here.holder, here.proposal, here.proposed_by) == (
        RequestStatus.PROPOSED,
        "lola",
        "refusal",
        "lola",
    )
    assert not here.in_first_month
