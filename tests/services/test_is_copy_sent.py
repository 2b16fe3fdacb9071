"""A copy that is not whole does not go, and an access is not answered as done before its copy has gone."""

import pytest

from duties.errands import ErrandOutcome
from duties.kinds import RequestStatus, Right
from duties.packages import PackageKind, PackageRefused
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Said, Step
from services.deliver_package import deliver_package
from services.is_copy_sent import is_copy_sent
from services.move_request import move_request
from store.models import Package
from tests.conftest import SetClock
from tests.services.copy_cases import copied
from tests.services.desk_cases import WORDS, Desk
from tests.services.talk import ANA, Front


def sent(desk: Desk, reference: str, package: Package, medium: str) -> None:
    """Have it go."""
    with desk.store.unit_of_work("cli") as work:
        deliver_package(work, reference, package.id, medium=medium, staff="lola", settings=desk.settings)
        work.commit()


def answered(desk: Desk, reference: str, reason: Reason) -> None:
    """Answer without anything done for it by the test's desk."""
    with desk.store.unit_of_work("cli") as work:
        move_request(
            work,
            reference,
            Step.ANSWER,
            staff="lola",
            seen=desk.seen(reference).revision,
            said=Said(reason=reason, text=WORDS, medium="email"),
            settings=desk.settings,
        )
        work.commit()


@pytest.mark.parametrize(
    ("right", "kind"),
    [(Right.ACCESS, PackageKind.DOSSIER), (Right.PORTABILITY, PackageKind.PORTABILITY)],
)
@pytest.mark.parametrize("medium", ["email", "letter"])
def test_no_answer_says_that_a_copy_was_given_before_one_has_gone(
    front: Front, right: Right, kind: PackageKind, medium: str
) -> None:
    """L52: confirmation, information and the copy of the data."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    desk = Desk.opened(front)
    reference = desk.request(right)
    desk.move(reference, Step.TAKE)
    desk.run_errands(reference)
    with pytest.raises(MoveRefused) as refused:
        answered(desk, reference, Reason.DONE)
    assert refused.value.obstacle is Guard.COPY_SENT
    package = copied(desk, reference, kind).package
    with pytest.raises(MoveRefused):
        answered(desk, reference, Reason.DONE)
    sent(desk, reference, package, medium)
    answered(desk, reference, Reason.DONE)


def test_who_is_not_on_file_is_told_so_without_a_copy(front: Front) -> None:
    """RGPD 15.1: the confirmation that nothing is held."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.run_errands(reference)
    answered(desk, reference, Reason.NOTHING_HELD)
    assert desk.seen(reference).status == RequestStatus.ANSWERED


def test_a_copy_made_before_every_system_was_looked_into_does_not_go(front: Front, clock: SetClock) -> None:
    """L54: a copy is complete, or it is made again."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    early = copied(desk, reference).package
    with pytest.raises(PackageRefused, match="errands"):
        sent(desk, reference, early, "email")
    clock.forward(minutes=1)
    desk.run_errands(reference, outcome=ErrandOutcome.NOTHING)
    with pytest.raises(PackageRefused, match="errands"):
        sent(desk, reference, early, "email")
    sent(desk, reference, copied(desk, reference).package, "email")
    with desk.store.reader() as read:
        assert is_copy_sent(read, desk.seen(reference))
