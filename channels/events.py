"""Server-sent events of a conversation, relayed from the bot server's long poll, with a heartbeat."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from typing import Any

from fastapi.responses import StreamingResponse

from channels.bot_server import Answer, BotAway, BotRefused, BotServer
from channels.limits import Limits

TYPES = frozenset({"message", "takeover", "return", "end"})
SHOWN = ("id", "type", "text", "alias")
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
HEARTBEAT = b": aqui\n\n"
PAUSE_SECONDS = 0.2


class EventRelay:
    """One stream to one browser, from position `after` on."""

    def __init__(self, bot: BotServer, limits: Limits, *, session: str, token: str, after: int) -> None:
        self._bot, self._limits = bot, limits
        self._path, self._headers = f"/events/chat/{session}", {"X-Chat-Token": token}
        self._after = after

    async def open(self, counted: AbstractContextManager[None]) -> StreamingResponse:
        """Begin, once the bot server has had a moment to refuse; BotAway or BotRefused if it did."""
        poll = asyncio.create_task(self._poll())
        done, _ = await asyncio.wait({poll}, timeout=self._limits.first_poll_seconds)
        if done:
            poll.result()
        return StreamingResponse(self._stream(poll, counted), headers=HEADERS, media_type="text/event-stream")

    async def _stream(
        self, poll: asyncio.Task[Answer], counted: AbstractContextManager[None]
    ) -> AsyncIterator[bytes]:
        with counted:
            try:
                yield b"retry: 3000\n\n"
                while True:
                    while not (await asyncio.wait({poll}, timeout=self._limits.heartbeat_seconds))[0]:
                        yield HEARTBEAT
                    for block in self._blocks(poll.result()):
                        yield block
                    if _ended(poll.result()):
                        return
                    await asyncio.sleep(PAUSE_SECONDS)
                    poll = asyncio.create_task(self._poll())
            except (BotAway, BotRefused):
                return
            finally:
                poll.cancel()

    async def _poll(self) -> Answer:
        return await self._bot.get(
            self._path,
            params={"after": self._after},
            headers=self._headers,
            seconds=self._limits.poll_seconds,
        )

    def _blocks(self, answer: Answer) -> list[bytes]:
        events = [event for event in answer.get("events", []) if event.get("type") in TYPES]
        self._after = max([self._after, *(int(event["id"]) for event in events)])
        blocks = [_block(event) for event in events]
        if _ended(answer) and not any(event["type"] == "end" for event in events):
            blocks.append(_block({"id": self._after, "type": "end"}))
        return blocks


def _ended(answer: Answer) -> bool:
    return bool(answer.get("state", {}).get("ended")) or any(
        event.get("type") == "end" for event in answer.get("events", [])
    )


def _block(event: dict[str, Any]) -> bytes:
    data = json.dumps({key: event[key] for key in SHOWN if key in event}, ensure_ascii=False)
    return f"id: {int(event['id'])}\nevent: {event['type']}\ndata: {data}\n\n".encode()
