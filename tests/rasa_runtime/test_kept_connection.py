"""One connection for many calls, and never one that a call has left unfinished."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_runtime.kept_connection import IDLE_SECONDS, KeptConnection

Call = Callable[..., Awaitable[Any]]


class Actions:
    """An action server that counts connections and cookies, and waits or refuses if told so."""

    def __init__(self) -> None:
        self.connections: set[Any] = set()
        self.cookies: list[str | None] = []
        self.headers: list[str | None] = []

    async def answer(self, request: web.Request) -> web.Response:
        """What was sent, with a cookie."""
        told = await request.json()
        self.connections.add(request.transport)
        self.cookies.append(request.headers.get("Cookie"))
        self.headers.append(request.headers.get("Authorization"))
        await asyncio.sleep(told.get("wait", 0))
        reply = web.json_response({"events": [], "said": told["say"]}, status=told.get("status", 200))
        reply.set_cookie("who", str(told["say"]))
        return reply


@asynccontextmanager
async def called(actions: Actions) -> AsyncIterator[Call]:
    """A way to call it through a kept connection."""
    app = web.Application()
    app.router.add_post("/webhook", actions.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    kept = KeptConnection(
        EndpointConfig(f"http://127.0.0.1:{port}/webhook", headers={"Authorization": "Bearer x"})
    )
    try:
        yield lambda **told: kept.request(json=told, method="post", timeout=5)
    finally:
        await kept.aclose()
        await runner.cleanup()


def test_calls_one_after_another_share_a_connection() -> None:
    """With its header, and without the cookie that came before."""

    async def calls(actions: Actions) -> list[Any]:
        async with called(actions) as call:
            return [await call(say=number) for number in range(5)]

    actions = Actions()
    answers = asyncio.run(calls(actions))
    assert [answer["said"] for answer in answers] == [0, 1, 2, 3, 4]
    assert len(actions.connections) == 1
    assert actions.cookies == [None] * 5 and actions.headers == ["Bearer x"] * 5


def test_calls_at_once_never_share_one() -> None:
    """Each has its own answer."""

    async def calls(actions: Actions) -> list[Any]:
        async with called(actions) as call:
            return await asyncio.gather(*(call(say=number, wait=0.1) for number in range(120)))

    actions = Actions()
    answers = asyncio.run(calls(actions))
    assert [answer["said"] for answer in answers] == list(range(120))
    assert len(actions.connections) == 120


def test_a_call_given_up_leaves_its_answer_to_nobody() -> None:
    """The next one goes over a connection of its own."""

    async def calls(actions: Actions) -> Any:
        async with called(actions) as call:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(call(say="late", wait=0.2), 0.05)
            return await call(say="next", wait=0.3)

    actions = Actions()
    assert asyncio.run(calls(actions))["said"] == "next"
    assert len(actions.connections) == 2


def test_a_refused_call_is_refused_and_the_next_goes_on() -> None:
    """As with Rasa's own endpoint."""

    async def calls(actions: Actions) -> Any:
        async with called(actions) as call:
            with pytest.raises(ClientResponseError):
                await call(say="no", status=500)
            return await call(say="next")

    assert asyncio.run(calls(Actions()))["said"] == "next"


def test_an_idle_connection_is_left_before_the_bot_server_closes_it() -> None:
    """Uvicorn closes after five seconds."""
    assert IDLE_SECONDS < 5


def test_it_is_the_endpoint_that_it_was_made_of() -> None:
    """All that endpoints.yml says; a password there ends the start."""
    endpoint = EndpointConfig("http://x", headers={"a": "b"}, enable_selective_domain=True)
    assert KeptConnection(endpoint) == endpoint and KeptConnection(endpoint).kwargs == endpoint.kwargs
    with pytest.raises(RuntimeError):
        KeptConnection(EndpointConfig("http://x", basic_auth={"username": "u", "password": "p"}))
