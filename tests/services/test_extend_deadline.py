"""The term is extended once."""

import pytest

from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import MoveRefused, Obstacle, Step
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def test_an_extension_promises_two_more_months_once(desk: Desk, clock: SetClock) -> None:
    """L44: with its reason, within the first month, in writing."""
    reference = desk.request()
    told = desk.seen(reference).due_date
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.EXTEND, reason=Reason.COMPLEX)
    assert (str(told), str(desk.seen(reference).due_date)) == ("2026-12-23", "2027-02-23")
    assert "23 de febrero de 2027" in desk.front.body(desk.letters(reference)[0])
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.EXTEND, reason=Reason.COMPLEX)
    assert refused.value.obstacle is Obstacle.DEADLINE
    other = desk.request(Right.RESTRICTION)
    desk.move(other, Step.TAKE)
    clock.forward(days=31)
    with pytest.raises(MoveRefused):
        desk.move(other, Step.EXTEND, reason=Reason.COMPLEX)
