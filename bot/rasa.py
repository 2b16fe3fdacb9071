"""Rasa as the bot server sees it: one call a turn, everything it needs goes with it."""

from dataclasses import dataclass, field
from typing import Any

import httpx


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

    def __init__(self, http: httpx.AsyncClient, base_url: str, token: str) -> None:
        self._http = http
        self._base = f"{base_url}/webhooks/amparo"
        self._headers = {"Authorization": f"Bearer {token}"}

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
            reply = await self._http.get(f"{self._base}/ready", headers=self._headers, timeout=3)
        except httpx.HTTPError:
            return False
        return reply.status_code == httpx.codes.OK

    async def _post(self, path: str, body: dict[str, Any], seconds: float) -> dict[str, Any]:
        try:
            reply = await self._http.post(
                self._base + path, json=body, headers=self._headers, timeout=seconds
            )
        except httpx.TimeoutException:
            raise RasaFailed("rasa_slow") from None
        except httpx.HTTPError:
            raise RasaFailed("rasa_away") from None
        if reply.status_code != httpx.codes.OK:
            raise RasaFailed("rasa_error")
        try:
            answer: dict[str, Any] = reply.json()
            answer["state"]["slots"]
        except (ValueError, KeyError, TypeError):
            raise RasaFailed("rasa_nonsense") from None
        return answer
