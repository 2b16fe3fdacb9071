"""The guards of the table."""

from functools import partial

import pytest

from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Said, Step
from services.guards import CHECKS
from services.move_request import move_request
from tests.services.desk_cases import WORDS, Desk
from tests.services.talk import Front


def test_every_guard_that_the_table_names_is_checked() -> None:
    assert set(CHECKS) == set(Guard)


def test_a_request_is_not_proven_beside_an_active_one_of_the_same_person_and_right(front: Front) -> None:
    """RGPD 12: at most one active request per person and right."""
    desk = Desk.opened(front)
    first, second = desk.request(Right.ACCESS), desk.request(Right.ACCESS, proven=False)
    assert first != second
    desk.move(second, Step.TAKE)
    with pytest.raises(MoveRefused) as refused:
        desk.move(second, Step.CONFIRM_IDENTITY, "marta", reason=Reason.IN_PERSON)
    assert refused.value.obstacle is Guard.NO_ACTIVE_TWIN
    desk.move(first, Step.TAKE)
    desk.move(first, Step.ANSWER, reason=Reason.DONE)
    desk.move(second, Step.CONFIRM_IDENTITY, "marta", reason=Reason.IN_PERSON)
    desk.move(second, Step.ANSWER, reason=Reason.DONE)


def test_a_partial_answer_to_a_copy_is_refused_without_the_copy(front: Front) -> None:
    """L52, L36: what may be given goes with the letter that says what may not."""
    desk = Desk.opened(front)
    reference = desk.request(Right.ACCESS)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_PARTIAL, reason=Reason.THIRD_PARTIES)
    desk.run_errands(reference)
    said, seen = Said(text=WORDS, medium="email"), desk.seen(reference).revision
    confirm = partial(move_request, staff="delegada", seen=seen, said=said, settings=desk.settings)
    with desk.store.unit_of_work("cli") as work, pytest.raises(MoveRefused) as refused:
        confirm(work, reference, Step.CONFIRM_PARTIAL)
    assert refused.value.obstacle is Guard.COPY_SENT
