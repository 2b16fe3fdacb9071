"""Somebody takes a request, and only who has it changes (L62)."""

import pytest

from duties.errors import NotAllowed
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Actor, MoveRefused, Obstacle, Said, Step
from services.take_request import take_request
from store.models import Request
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def as_it_is(row: Request) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in Request.__table__.columns}


def test_taking_touches_neither_the_day_nor_the_right_nor_whose_it_is(desk: Desk) -> None:
    """L44: the term runs from the day it came, whoever has it."""
    reference = desk.request(Right.ERASURE)
    before = as_it_is(desk.seen(reference))
    desk.move(reference, Step.TAKE)
    after = as_it_is(desk.seen(reference))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"assignee", "status", "revision"}


def test_whoever_had_it_before_has_it_no_longer(desk: Desk) -> None:
    reference = desk.request()
    desk.move(reference, Step.TAKE, "lola")
    desk.move(reference, Step.TAKE, "pepe")
    assert desk.seen(reference).assignee == "pepe"
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.ANSWER, "lola", reason=Reason.DONE)
    assert refused.value.obstacle is Obstacle.HOLDER
    desk.move(reference, Step.ANSWER, "pepe", reason=Reason.DONE)


def test_nobody_takes_what_they_have(desk: Desk) -> None:
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.TAKE)
    assert refused.value.obstacle is Obstacle.HOLDER


def test_an_auditor_takes_nothing(desk: Desk) -> None:
    """L93."""
    reference = desk.request()
    with pytest.raises((MoveRefused, NotAllowed)):
        desk.move(reference, Step.TAKE, "ojo")
    assert desk.seen(reference).assignee is None


def test_the_deed_itself_moves_no_stage_and_writes_no_history(desk: Desk) -> None:
    """The row of history is the move's: taken by itself it would be there twice."""
    reference = desk.request()
    status = desk.seen(reference).status
    with desk.store.unit_of_work("cli") as work:
        row = work.session.query(Request).filter_by(reference=reference).one()
        take_request(work, row, Actor("marta", "supervisor"), Said(), desk.settings)
        assert (row.assignee, row.status) == ("marta", status)
