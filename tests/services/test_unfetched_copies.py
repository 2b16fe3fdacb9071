"""Who approves an erasure knows of a copy that its person has not fetched yet."""

from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Step
from services.unfetched_copies import unfetched_copies
from tests.conftest import SetClock
from tests.services.copy_cases import rich
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import asked
from tests.services.talk import Front
from tests.services.test_download_package import Link


def waiting(desk: Desk, reference: str) -> tuple[str, ...]:
    with desk.store.reader() as read:
        return unfetched_copies(read, desk.seen(reference))


def test_a_copy_behind_a_link_that_nobody_has_used_is_told_until_it_is_fetched(front: Front) -> None:
    """L66: the block ends the link; whoever asked for both wanted the copy too."""
    desk, access, _ = rich(front)
    link = Link(desk, access)
    desk.move(access, Step.TAKE)
    desk.move(access, Step.ANSWER, reason=Reason.DONE)
    erasure = asked(front)
    assert waiting(desk, erasure) == (access,)
    assert waiting(desk, access) == (), "only an erasure ends anything"
    link.open(link.code())
    assert waiting(desk, erasure) == ()


def test_a_link_that_is_over_is_not_waited_for(front: Front, clock: SetClock) -> None:
    desk, access, _ = rich(front)
    Link(desk, access)
    erasure = asked(front, right=Right.ERASURE)
    assert waiting(desk, erasure) == (access,)
    clock.forward(days=15)
    assert waiting(desk, erasure) == ()
