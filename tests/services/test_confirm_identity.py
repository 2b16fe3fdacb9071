"""Proof of identity without a code."""

import pytest

from duties.kinds import Identity
from duties.reasons import Reason
from duties.steps import MoveRefused, Obstacle, Step
from services.read_request import find_by_reference
from services.request_history import clock_of, moves_of, open_text
from store import Store
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front


def test_proof_is_kept_as_how_and_by_whom_and_the_clock_goes_on(
    front: Front, store: Store, clock: SetClock
) -> None:
    """L48: the check is stored as result, not as document; the pause ends with it."""
    desk = Desk.opened(front)
    reference = desk.request(proven=False)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ASK_IDENTITY, reason=Reason.DATA_DO_NOT_MATCH)
    clock.forward(days=10)
    desk.move(reference, Step.CONFIRM_IDENTITY, "marta", reason=Reason.IN_PERSON, text="Vino a la oficina.")
    with store.reader() as read:
        row = find_by_reference(read, reference)
        moves = moves_of(read, row)
        shown = clock_of(read, row, moves, settings=desk.settings)
        assert (row.identity, row.owner) == (Identity.VERIFIED, f"person:{row.person_id}")
        assert (moves[-1].by, moves[-1].reason) == ("marta", "in_person")
        assert open_text(read, moves[-1]) == "Vino a la oficina."
        assert open_text(read, moves[1]) != ""
        assert {move.owner for move in moves} == {row.owner}
    assert (shown.paused, shown.paused_days) == (False, 10)
    assert store.verify() == []


def test_an_agent_alone_proves_nobody(front: Front) -> None:
    """L49."""
    desk = Desk.opened(front)
    reference = desk.request(proven=False)
    desk.move(reference, Step.TAKE)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.CONFIRM_IDENTITY, reason=Reason.IN_PERSON)
    assert refused.value.obstacle is Obstacle.ROLE
