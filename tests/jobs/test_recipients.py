"""Messages to recipients are followed until they have arrived."""

import httpx
import pytest

from duties.errands import ErrandKind, ErrandStatus
from duties.kinds import Right
from duties.steps import Step
from jobs.recipients import sweep
from settings import Settings
from store import Store
from store.models import Errand, OutboundMessage
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import Front


@pytest.fixture
def errands(store: Store, settings: Settings) -> list[Errand]:
    """Those of an answered restriction."""
    desk = Desk.opened(Front(store, settings))
    reference = desk.request(Right.RESTRICTION)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason="done")
    return desk.errands(reference, ErrandKind.RECIPIENT)


def mark(store: Store, errand: Errand, status: str) -> None:
    """What became of its message."""
    with store.unit_of_work("jobs") as work:
        assert errand.message_id is not None
        work.session.get_one(OutboundMessage, errand.message_id).status = status
        work.commit()


def seen(store: Store, errand: Errand) -> Errand:
    """The errand as it is now."""
    with store.reader() as read:
        return read.session.get_one(Errand, errand.id)


def test_a_message_that_was_sent_ends_its_errand_once(
    store: Store, settings: Settings, http: httpx.Client, errands: list[Errand]
) -> None:
    """L58: noted as done, by nobody on the staff."""
    assert sweep(store, settings, http) == 0
    mark(store, errands[0], "sent")
    assert (sweep(store, settings, http), sweep(store, settings, http)) == (1, 0)
    done = seen(store, errands[0])
    assert (done.status, done.outcome, done.done_by) == (ErrandStatus.DONE, "told", "jobs")
    assert seen(store, errands[1]).status == ErrandStatus.OPEN


def test_a_message_that_failed_is_queued_again_a_day_later(
    store: Store, settings: Settings, http: httpx.Client, errands: list[Errand], clock: SetClock
) -> None:
    """L58: retried, and not every minute."""
    mark(store, errands[0], "failed")
    assert sweep(store, settings, http) == 0
    clock.forward(days=1)
    assert sweep(store, settings, http) == 1
    again = seen(store, errands[0])
    assert (again.status, again.message_id != errands[0].message_id) == (ErrandStatus.OPEN, True)
    with store.reader() as read:
        assert read.session.query(OutboundMessage).filter_by(kind="recipient").count() == len(errands) + 1


def test_an_erasure_that_is_told_again_still_names_the_customer(
    store: Store, settings: Settings, http: httpx.Client, clock: SetClock
) -> None:
    """L58: the person is blocked meanwhile, and their reference set apart; a recipient could do nothing without it."""
    front = Front(store, settings)
    desk = Desk.opened(front)
    reference = desk.request(Right.ERASURE)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_ERASURE)
    desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    first = desk.errands(reference, ErrandKind.RECIPIENT)[0]
    mark(store, first, "failed")
    clock.forward(days=1)
    assert sweep(store, settings, http) == 1
    with store.reader() as read:
        message = read.session.get_one(OutboundMessage, seen(store, first).message_id)
    assert "cliente C1." in front.body(message)
