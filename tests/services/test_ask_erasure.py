"""An erasure asked for at the command line goes the way of the desk."""

import pytest

from duties.errors import NotAllowed
from duties.kinds import RequestStatus, Right
from duties.steps import MoveRefused, Obstacle
from services.ask_erasure import NoErasureAsked, ask_erasure
from store import Store
from store.models import Person
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import asked
from tests.services.talk import Front

WORDS = "Se ha mirado en todos los sistemas."


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team, and two people on file."""
    front.enrol()
    return Desk.opened(front)


def ask(desk: Desk, reference: str, by: str) -> str:
    """One step; gives the stage it leads to."""
    with desk.store.unit_of_work("cli") as work:
        request = ask_erasure(work, reference, staff=by, reason=WORDS, settings=desk.settings)
        work.commit()
    return request.status


@pytest.mark.parametrize("by_customer", [False, True])
def test_the_first_proposes_and_the_second_approves(desk: Desk, store: Store, by_customer: bool) -> None:
    """L57, L62."""
    reference = asked(desk.front)
    said = "C1" if by_customer else reference
    assert ask(desk, said, "delegado") == RequestStatus.PROPOSED
    with pytest.raises(MoveRefused) as refused:
        ask(desk, said, "delegado")
    assert refused.value.obstacle is Obstacle.SAME_PERSON
    desk.run_errands(reference)
    assert ask(desk, said, "delegada") == RequestStatus.ANSWERED
    with store.reader() as read:
        assert read.session.query(Person).filter(Person.blocked_at.is_not(None)).count() == 1


def test_what_was_not_asked_for_is_not_erased(desk: Desk) -> None:
    """L62: nobody erases a customer by hand."""
    access = asked(desk.front, right=Right.ACCESS)
    for said in (access, "C2"):
        with pytest.raises(NoErasureAsked):
            ask(desk, said, "delegada")
    with pytest.raises(NotAllowed):
        ask(desk, access, "nadie")
