"""The sweep of retention."""

import httpx
import pytest

from duties.steps import Step
from jobs.retention import sweep
from services.post_letter import post_letter
from settings import Settings
from store import Store
from store.models import Blocking, OutboundMessage, RequestLetter
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import erased
from tests.services.talk import Front


@pytest.fixture
def swept(store: Store, settings: Settings) -> int:
    """What a first run does on an empty store."""
    with httpx.Client() as http:
        return sweep(store, settings, http)


def test_a_case_is_blocked_once_nothing_of_it_waits_to_be_sent(
    store: Store, settings: Settings, swept: int
) -> None:
    """L45, L65: a receipt still in the outbox keeps its key in the ordinary ring, also after the close."""
    assert swept == 0
    front = Front(store, settings)
    front.enrol()
    desk = Desk.opened(front)
    reference = erased(desk)
    with store.unit_of_work("cli") as work:
        post_letter(work, reference, work.session.query(RequestLetter).one().id, staff="lola")
        work.commit()
    desk.move(reference, Step.CLOSE)
    with httpx.Client() as http:
        assert sweep(store, settings, http) == 0
        with store.unit_of_work("cli") as work:
            for row in work.session.query(OutboundMessage).filter_by(status="waiting"):
                row.status = "sent"
            work.commit()
        assert sweep(store, settings, http) == 1
        assert sweep(store, settings, http) == 0
    with store.reader() as read:
        assert {row.reason for row in read.session.query(Blocking)} == {"erasure", "case_closed"}
    assert store.verify() == []
