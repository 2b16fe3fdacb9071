"""The stages of a request."""

import pytest

from duties.kinds import RequestStatus
from duties.request_states import ACTIVE, TABLE, RequestStepRefused, Step, after


def test_a_closed_request_stays_closed() -> None:
    for step in Step:
        with pytest.raises(RequestStepRefused):
            after(RequestStatus.CLOSED, step)


def test_every_active_request_can_be_closed() -> None:
    assert all(after(status, Step.CLOSE) is RequestStatus.CLOSED for status in ACTIVE)


def test_nothing_leads_back_from_verified_to_registered() -> None:
    assert RequestStatus.REGISTERED not in TABLE.values()
