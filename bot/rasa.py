"""Rasa as the bot server sees it: one call a turn, everything it needs goes with it."""

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import aiohttp

IDLE_SECONDS = 4.0  # less than the five after which Rasa closes an idle connection: none closes under a turn
_FAILED = (aiohttp.ClientError, OSError)


class RasaFailed(Exception):
    """Rasa did not answer, or its answer cannot be trusted. `reason` is a word for the turn's row."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class RasaReply:
    """What came back of a turn that counts: something to say, and no action failed."""

    messages: list[dict[str, Any]]
    state: dict[str, Any]
    intent: str | None
    confidence: float | None
    executed: list[str] = field(default_factory=list)


class RasaClient:
    """Asks the connector. Raises RasaFailed for everything that is not a complete reply."""

    def __init__(self, base_url: str, token: str) -> None:
        self._base = f"{base_url}/webhooks/amparo"
        self._headers = {"Authorization": f"Bearer {token}"}
        self._http: aiohttp.ClientSession | None = None

    async def turn(self, body: dict[str, Any], *, seconds: float) -> RasaReply:
        """One turn within `seconds`."""
        answer = await self._post("/turn", body, seconds)
        if answer.get("failed"):
            raise RasaFailed("action_failed")
        messages = [
            message for message in answer.get("messages", []) if message.get("text") or message.get("custom")
        ]
        if not any(message.get("text") for message in messages):
            raise RasaFailed("empty_reply")
        intent = answer.get("intent") or {}
        return RasaReply(
            messages=messages,
            state=answer["state"],
            intent=intent.get("name"),
            confidence=intent.get("confidence"),
            executed=answer.get("executed", []),
        )

    async def ready(self) -> bool:
        """Whether the running agent gives a real reply."""
        try:
            async with self._session().get(
                f"{self._base}/ready", headers=self._headers, timeout=aiohttp.ClientTimeout(total=3)
            ) as reply:
                return reply.status == HTTPStatus.OK
        except (TimeoutError, *_FAILED):
            return False

    async def aclose(self) -> None:
        """Give back every connection."""
        if self._http is not None:
            await self._http.close()

    async def _post(self, path: str, body: dict[str, Any], seconds: float) -> dict[str, Any]:
        try:
            status, text = await self._exchange(path, body, seconds)
        except TimeoutError:
            raise RasaFailed("rasa_slow") from None
        except _FAILED:
            raise RasaFailed("rasa_away") from None
        if status != HTTPStatus.OK:
            raise RasaFailed("rasa_error")
        try:
            answer: dict[str, Any] = json.loads(text)
            answer["state"]["slots"]
        except (ValueError, KeyError, TypeError):
            raise RasaFailed("rasa_nonsense") from None
        return answer

    async def _exchange(self, path: str, body: dict[str, Any], seconds: float) -> tuple[int, bytes]:
        timeout = aiohttp.ClientTimeout(total=seconds)
        async with self._session().post(
            self._base + path, json=body, headers=self._headers, timeout=timeout
        ) as reply:
            return reply.status, await reply.read()

    def _session(self) -> aiohttp.ClientSession:
        """Made at the first call: aiohttp wants the running loop."""
        if self._http is None:
            connector = aiohttp.TCPConnector(limit=64, keepalive_timeout=IDLE_SECONDS)
            self._http = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._http
