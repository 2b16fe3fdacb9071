"""The kept connection to the actions."""

from __future__ import annotations

import asyncio

import pytest
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_runtime.action_endpoint import ActionEndpoint

from tests.rasa_runtime.stub_actions import StubActions

CALL = {"next_action": "action_tip", "tracker": {}}


async def ask(endpoint: ActionEndpoint, times: int = 1) -> list[object]:
    """Asks so many times and closes."""
    try:
        return [await endpoint.request(json=CALL) for _ in range(times)]
    finally:
        await endpoint.close()


def test_address_headers_and_options_are_those_of_the_file(actions: StubActions) -> None:
    """As read by Rasa."""
    stock = EndpointConfig(
        f"http://127.0.0.1:{actions.port}",
        headers={"Authorization": "Bearer x"},
        enable_selective_domain=True,
    )
    endpoint = ActionEndpoint.replacing(stock)
    asyncio.run(ask(endpoint, times=2))
    assert actions.authorizations == {"Bearer x"}
    assert endpoint.kwargs == {"enable_selective_domain": True}


def test_a_status_of_failure_raises(actions: StubActions) -> None:
    """From 300 on: redirects are not followed."""
    actions.faults["action_tip"] = "500"
    with pytest.raises(ClientResponseError):
        asyncio.run(ask(ActionEndpoint(f"http://127.0.0.1:{actions.port}")))
