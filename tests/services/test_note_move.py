"""A move as history keeps it, and what of a request ends with it."""

import pytest

from duties.errands import ErrandStatus
from duties.kinds import RequestStatus, Right
from duties.steps import MoveRefused, Obstacle, Step
from services.note_move import PAST, note_move, note_system_move
from services.request_history import moves_of, open_text
from store import Store, UnitOfWork
from store.models import Errand, Request, RequestMove, Restriction
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front

SECRET = "Su hermana vive en la misma casa."


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def noted(desk: Desk, reference: str, after: RequestStatus, text: str = "") -> RequestMove:
    """A move written by itself, past the table."""
    with desk.store.unit_of_work("cli") as work:
        done = note_move(work, row_of(work, reference), Step.ASSIGN, after, by="marta", text=text)
        work.commit()
        return done


def row_of(work: UnitOfWork, reference: str) -> Request:
    return work.session.query(Request).filter_by(reference=reference).one()


def test_every_step_has_its_past_in_the_audit() -> None:
    """L93: what the register records of a step, and no step shares it with another."""
    assert set(PAST) == set(Step)
    assert len(set(PAST.values())) == len(PAST)


def test_a_move_says_from_where_to_where_by_whom_and_when(desk: Desk, clock: SetClock) -> None:
    """L45."""
    reference = desk.request()
    before = desk.seen(reference)
    clock.forward(days=2)
    done = noted(desk, reference, RequestStatus.IN_PROGRESS)
    after = desk.seen(reference)
    assert (done.before, done.after, after.status) == (before.status, "in_progress", "in_progress")
    assert (done.by, done.at) == ("marta", clock.now())
    assert done.revision == after.revision == before.revision + 1
    assert desk.store.verify() == []


def test_what_was_written_lies_under_the_key_of_the_request(desk: Desk, store: Store) -> None:
    """L92: destroyed with its owner's key, and nowhere in clear."""
    reference = desk.request()
    done = noted(desk, reference, RequestStatus.IN_PROGRESS, text=f"  {SECRET} \n")
    with store.reader() as read:
        row = read.session.get_one(RequestMove, done.id)
        assert row.owner == desk.seen(reference).owner
        assert open_text(read, row) == SECRET
        assert SECRET.encode() not in bytes(row.text_sealed or b"")


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_a_move_without_words_seals_nothing(desk: Desk, text: str) -> None:
    assert noted(desk, desk.request(), RequestStatus.IN_PROGRESS, text=text).text_sealed is None


@pytest.mark.parametrize("after", [each for each in RequestStatus if each is not RequestStatus.PROPOSED])
def test_a_proposal_waits_only_while_the_request_is_proposed(desk: Desk, after: RequestStatus) -> None:
    """L62: what a second person has not confirmed does not lie in wait for a later move."""
    reference = desk.request()
    desk.to_refusal(reference)
    assert desk.seen(reference).proposal == "refusal"
    noted(desk, reference, after)
    assert desk.seen(reference).proposal is None


@pytest.mark.parametrize("after", list(RequestStatus))
def test_only_closing_has_its_moment(desk: Desk, clock: SetClock, after: RequestStatus) -> None:
    """L45: from it the years of the case are counted."""
    reference = desk.request()
    noted(desk, reference, after)
    assert desk.seen(reference).closed_at == (clock.now() if after is RequestStatus.CLOSED else None)


@pytest.mark.parametrize(
    ("after", "left"),
    [
        (RequestStatus.ANSWERED, ErrandStatus.OPEN),
        (RequestStatus.PAUSED, ErrandStatus.OPEN),
        (RequestStatus.REFUSED, ErrandStatus.DROPPED),
        (RequestStatus.WITHDRAWN, ErrandStatus.DROPPED),
        (RequestStatus.CLOSED, ErrandStatus.DROPPED),
    ],
)
def test_nobody_goes_on_looking_for_what_is_no_longer_wanted(
    desk: Desk, after: RequestStatus, left: ErrandStatus
) -> None:
    """L54."""
    reference = desk.request()
    assert {errand.status for errand in desk.errands(reference)} == {ErrandStatus.OPEN}
    noted(desk, reference, after)
    assert {errand.status for errand in desk.errands(reference)} == {left}


def test_what_was_found_stays_found(desk: Desk, store: Store) -> None:
    reference = desk.request()
    desk.run_errands(reference)
    noted(desk, reference, RequestStatus.CLOSED)
    with store.reader() as read:
        assert {row.status for row in read.session.query(Errand)} == {ErrandStatus.DONE}


@pytest.mark.parametrize(
    ("after", "ended"),
    [
        (RequestStatus.ANSWERED, False),
        (RequestStatus.CLOSED, False),
        (RequestStatus.REFUSED, True),
        (RequestStatus.WITHDRAWN, True),
    ],
)
def test_a_restriction_ends_only_with_what_decides_against_it(
    desk: Desk, store: Store, after: RequestStatus, ended: bool
) -> None:
    """RGPD 18.3: granted, it outlives the case and is lifted after notice."""
    reference = desk.request(Right.RESTRICTION)
    noted(desk, reference, after)
    with store.reader() as read:
        row = read.session.query(Restriction).one()
        assert (row.lifted_at is not None, row.lifted_by) == (ended, "marta" if ended else None)


def test_a_step_that_is_not_the_systems_is_refused_and_leaves_no_trace(desk: Desk, store: Store) -> None:
    """L62: no machine decides."""
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    with store.unit_of_work("jobs") as work:
        row = row_of(work, reference)
        for step in (Step.ANSWER, Step.CONFIRM_REFUSAL, Step.APPROVE_ERASURE, Step.CLOSE):
            with pytest.raises(MoveRefused) as refused:
                note_system_move(work, row, step)
            assert refused.value.obstacle is Obstacle.STAGE
        assert {move.step for move in moves_of(work, row)} == {Step.VERIFY, Step.TAKE}
        assert row.status == RequestStatus.IN_PROGRESS
