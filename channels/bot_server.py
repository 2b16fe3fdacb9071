"""The one client of the bot server: pooled, with the hop's secret, a deadline, and two ways to fail."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from channels.loopback import Loopback

Answer = dict[str, Any]
IDLE_SECONDS = (
    4.0  # much less than after which the bot server closes an idle connection: none closes under a turn
)


class BotAway(Exception):
    """The bot server gave no usable answer in time."""


class BotRefused(Exception):
    """The bot server refused what was asked; the status says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, repr=False)
class Fetched:
    """A file of a person's. `repr` shows nothing."""

    content: bytes
    media_type: str


class BotServer:
    """Asks the bot server on loopback. Nothing of its answers is logged."""

    def __init__(self, http: httpx.AsyncClient, *, port: int, token: str) -> None:
        self._http = http
        self._base = f"http://127.0.0.1:{port}"
        self._headers = {"Authorization": f"Bearer {token}"}

    async def post(self, path: str, body: Mapping[str, object], *, seconds: float) -> Answer:
        """POST a JSON object; BotAway or BotRefused if there is no answer of use."""
        return await self._ask("POST", path, seconds, json=body)

    async def get(
        self,
        path: str,
        *,
        seconds: float,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """GET a JSON object; BotAway or BotRefused if there is no answer of use."""
        return await self._ask("GET", path, seconds, params=params, headers=headers)

    async def fetch(self, path: str, body: Mapping[str, object], *, seconds: float) -> Fetched:
        """POST a JSON object for a file; BotAway or BotRefused if there is none."""
        try:
            async with asyncio.timeout(seconds):
                response = await self._http.post(
                    self._base + path, json=body, headers=self._headers, timeout=seconds
                )
        except (httpx.HTTPError, TimeoutError) as error:
            raise BotAway(type(error).__name__) from None
        if httpx.codes.is_client_error(response.status_code):
            raise BotRefused(response.status_code)
        if not response.is_success:
            raise BotAway(response.status_code)
        return Fetched(response.content, response.headers.get("content-type", ""))

    async def readiness(self, *, seconds: float) -> tuple[str, ...]:
        """What is missing before people can be served; empty when all is there."""
        try:
            status, answer = await self._send("GET", "/readyz", seconds)
        except BotAway:
            return ("bot",)
        if status == httpx.codes.OK:
            return ()
        missing = answer.get("missing")
        return tuple(str(part) for part in missing) if isinstance(missing, list) and missing else ("bot",)

    async def _ask(self, method: str, path: str, seconds: float, **request: Any) -> Answer:
        status, answer = await self._send(method, path, seconds, **request)
        if httpx.codes.is_success(status):
            return answer
        if httpx.codes.is_client_error(status):
            raise BotRefused(status)
        raise BotAway(status)

    async def _send(self, method: str, path: str, seconds: float, **request: Any) -> tuple[int, Answer]:
        headers = {**(request.pop("headers", None) or {}), **self._headers}
        try:
            async with asyncio.timeout(seconds):
                response = await self._http.request(
                    method, self._base + path, headers=headers, timeout=seconds, **request
                )
        except (httpx.HTTPError, TimeoutError) as error:
            raise BotAway(type(error).__name__) from None
        return response.status_code, _object(response)


def _object(response: httpx.Response) -> Answer:
    try:
        value = response.json()
    except ValueError:
        value = None
    if isinstance(value, dict):
        return value
    if response.is_success:
        raise BotAway("no object")
    return {}


def new_http_client() -> httpx.AsyncClient:
    """A pool for the hop: no proxies, no limit of its own (streams and rates are limited before it)."""
    transport = Loopback(idle_seconds=IDLE_SECONDS)
    return httpx.AsyncClient(transport=transport, trust_env=False, follow_redirects=False)
