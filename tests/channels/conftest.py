"""The public application beside a fake bot server, driven in process."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from channels.app import create_app
from channels.limits import Limits
from settings import Settings, load
from settings.secrets import make
from tests.channels.fake_bot import SESSION, TOKEN, FakeBot


@dataclass
class Front:
    """The application as the internet sees it. Each call is a whole exchange."""

    app: FastAPI
    bot: FakeBot
    headers: dict[str, str] = field(default_factory=dict)

    def call(self, method: str, path: str, **request: Any) -> httpx.Response:
        """One request and its whole answer."""
        return asyncio.run(self._call(method, path, **request))

    async def _call(self, method: str, path: str, **request: Any) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, client=("203.0.113.7", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://front") as client:
            return await client.request(method, path, **request)

    def send(
        self, body: object, *, session: str = SESSION, token: str = TOKEN, escaped: bool = False
    ) -> httpx.Response:
        """One chat message with any JSON body."""
        return self.call(
            "POST",
            f"/chat/sessions/{session}/messages",
            content=json.dumps(body, ensure_ascii=escaped).encode(),
            headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )

    def say(self, text: str, client_message_id: str = "m1") -> httpx.Response:
        """One well-formed chat message."""
        return self.send({"text": text, "client_message_id": client_message_id})

    def ring(self, path: str = "/twilio/voice", body: str = "", **headers: str) -> httpx.Response:
        """One webhook with a signature."""
        form = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": "signed"}
        return self.call("POST", path, content=body.encode(), headers=form | headers)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The demo's settings with secrets made in a home of its own."""
    loaded = load({"AMPARO_HOME": str(tmp_path)})
    make(loaded)
    return loaded


@pytest.fixture
def limits() -> Limits:
    """The limits in force; tests of limits replace them."""
    return Limits(first_poll_seconds=0.2, heartbeat_seconds=0.1)


@pytest.fixture
def front(settings: Settings, limits: Limits) -> Iterator[Front]:
    """The public application beside a fake bot server."""
    bot = FakeBot()
    http = httpx.AsyncClient(transport=httpx.ASGITransport(bot.app()))
    yield Front(create_app(settings, http, limits=limits), bot)
    asyncio.run(http.aclose())


async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
    """A body sent without Content-Length."""
    for part in parts:
        yield part


def assert_problem(response: httpx.Response, status: int, kind: str) -> None:
    """A problem document of that kind (RFC 9457)."""
    body = response.json()
    assert (response.status_code, body["type"]) == (status, f"urn:amparo:problem:{kind}")
    assert response.headers["content-type"] == "application/problem+json"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
