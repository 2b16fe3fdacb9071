"""The hop on real sockets: what is sent arrives, what is not a whole answer is nobody there."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import pytest

from channels.bot_server import Answer, BotAway, BotServer, new_http_client

ANSWER = b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n{"a":1}'


async def ask(port: int, times: int = 1, seconds: float = 1.0) -> Answer:
    async with new_http_client() as http:
        bot = BotServer(http, port=port, token="secret")
        for _ in range(times):
            answer = await bot.post("/turns/chat", {"text": "señor"}, seconds=seconds)
        return answer


def serve(reply: bytes, then: Callable[[int], Awaitable[Answer]]) -> tuple[Answer, list[bytes]]:
    """Run `then` beside a server that gives this reply to each request; gives the requests with their connections."""
    seen: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(b"connected")
        while head := await _head(reader):
            size = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            seen.append(head + await reader.readexactly(int(size.partition(b":")[2])))
            writer.write(reply)
            if b"content-length" not in reply:
                break
        writer.close()

    async def run() -> Answer:
        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            return await then(server.sockets[0].getsockname()[1])

    return asyncio.run(run()), seen


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""


def test_two_calls_take_one_connection_and_arrive_as_they_were_sent() -> None:
    answer, seen = serve(ANSWER, lambda port: ask(port, times=2))
    assert answer == {"a": 1}
    assert [request == b"connected" for request in seen] == [True, False, False]
    assert seen[1].startswith(b"POST /turns/chat HTTP/1.1\r\n")
    assert b"Bearer secret" in seen[1]
    assert seen[1].endswith('{"text":"señor"}'.encode())


def test_an_answer_cut_short_is_nobody_there() -> None:
    with pytest.raises(BotAway):
        serve(b"HTTP/1.1 200 OK\r\n", ask)


def test_nobody_listening_is_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(BotAway):
        asyncio.run(ask(port))


def test_the_deadline_holds_when_nothing_comes() -> None:
    async def slow(port: int) -> Answer:
        return await ask(port, seconds=0.05)

    with pytest.raises(BotAway, match="TimeoutError"), socket.create_server(("127.0.0.1", 0)) as silent:
        asyncio.run(slow(silent.getsockname()[1]))
