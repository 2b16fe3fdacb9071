"""A request is given to a colleague."""

import pytest

from duties.reasons import Reason
from duties.steps import MoveRefused, Obstacle, SayingIncomplete, Step
from services.assign_request import colleagues
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def test_only_who_took_it_works_on_it_until_it_is_given_to_another(desk: Desk) -> None:
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.ANSWER, "pepe", reason=Reason.DONE)
    assert refused.value.obstacle is Obstacle.HOLDER
    with pytest.raises(SayingIncomplete):
        desk.move(reference, Step.ASSIGN, "marta", colleague="ojo")
    desk.move(reference, Step.ASSIGN, "marta", colleague="pepe")
    desk.move(reference, Step.ANSWER, "pepe", reason=Reason.DONE)


def test_only_who_works_on_requests_can_be_chosen(desk: Desk) -> None:
    """L93."""
    with desk.store.reader() as read:
        assert colleagues(read) == ("delegada", "delegado", "lola", "marta", "pepe")
