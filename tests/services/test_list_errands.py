"""Errands as the desk lists them on both databases: whose, due when, and for which request (L54, L58)."""

import pytest

from duties.errands import ErrandKind, ErrandOutcome, ErrandStatus
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Step
from services.list_errands import ErrandLine, ErrandPage, errands_of, open_errands_of_all
from store.models import Errand
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def all_open(desk: Desk, keeper: str | None = None) -> ErrandPage:
    with desk.store.reader() as read:
        return open_errands_of_all(read, settings=desk.settings, keeper=keeper)


def of_request(desk: Desk, reference: str) -> tuple[ErrandLine, ...]:
    with desk.store.reader() as read:
        return errands_of(read, desk.seen(reference), settings=desk.settings)


def wanted(desk: Desk, right: Right) -> set[str]:
    return {system.name for system in desk.settings.systems if right in system.rights}


def test_each_system_of_the_right_is_an_errand_in_its_own_words(desk: Desk) -> None:
    """L54: named as in the settings, not by its id."""
    lines = of_request(desk, desk.request())
    assert {line.name for line in lines} == wanted(desk, Right.ACCESS)
    assert all(line.categories and line.days_left == desk.settings.errands.days for line in lines)


def test_the_first_due_is_first_and_lateness_is_negative(desk: Desk, clock: SetClock) -> None:
    first = desk.request()
    clock.forward(days=desk.settings.errands.days + 1)
    second = desk.request(Right.OBJECTION)
    lines = all_open(desk).lines
    assert [line.days_left for line in lines] == sorted(line.days_left for line in lines)
    assert {line.reference for line in lines if line.days_left < 0} == {first}
    assert all(line.days_left >= 0 for line in lines if line.reference == second)


def test_what_is_done_or_dropped_is_listed_with_its_request_alone(desk: Desk) -> None:
    reference = desk.request()
    desk.run_errands(reference)
    assert all_open(desk) == ErrandPage((), 0)
    assert {line.errand.status for line in of_request(desk, reference)} == {ErrandStatus.DONE}


def test_each_owner_sees_their_own(desk: Desk) -> None:
    desk.request()
    everything = all_open(desk)
    keepers = {line.errand.keeper for line in everything.lines}
    assert len(keepers) > 1
    by_keeper = [all_open(desk, keeper) for keeper in keepers]
    assert sum(each.found for each in by_keeper) == everything.found == len(everything.lines)
    assert all(
        line.errand.keeper == keeper
        for keeper, each in zip(keepers, by_keeper, strict=True)
        for line in each.lines
    )


def test_recipients_come_after_systems_and_are_only_told(desk: Desk) -> None:
    """L58: a recipient has nothing to hand in."""
    reference = desk.request(Right.RECTIFICATION)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    lines = of_request(desk, reference)
    kinds = [line.errand.kind for line in lines]
    assert kinds == sorted(kinds, key=lambda kind: kind != ErrandKind.SYSTEM)
    recipients = [line for line in lines if line.errand.kind == ErrandKind.RECIPIENT]
    assert recipients
    assert {line.ways for line in recipients} == {(ErrandOutcome.TOLD,)}
    assert {line.categories for line in recipients} == {()}


def test_a_system_that_left_the_settings_is_named_by_its_id(desk: Desk) -> None:
    """Its errand does not vanish with it."""
    reference = desk.request()
    with desk.store.unit_of_work("cli") as work:
        row = work.session.query(Errand).filter_by(kind=ErrandKind.SYSTEM.value).first()
        assert row is not None
        row.target = "archivo-viejo"
        work.commit()
    assert "archivo-viejo" in {line.name for line in of_request(desk, reference)}
