"""Reading a body: the limit in bytes and in time."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.requests import Request
from starlette.types import Message

from channels.body import DRAINED, media_type, read_body
from channels.problems import Refusal


def request_with(next_message: Callable[[], Message], content_type: str = "") -> Request:
    async def receive() -> Message:
        await asyncio.sleep(0)
        return next_message()

    headers = [(b"content-type", content_type.encode())]
    return Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, receive)


def test_a_body_up_to_the_limit_is_read_whole() -> None:
    request = request_with(lambda: {"type": "http.request", "body": b"a" * 1024, "more_body": False})
    assert asyncio.run(read_body(request, 1024, 1)) == b"a" * 1024


def test_an_endless_body_is_cut_off() -> None:
    seen = 0

    def endless() -> Message:
        nonlocal seen
        seen += 65536
        return {"type": "http.request", "body": b"a" * 65536, "more_body": True}

    with pytest.raises(Refusal, match="too-large"):
        asyncio.run(read_body(request_with(endless), 1024, 5))
    assert seen < DRAINED + 2 * 65536


def test_a_body_that_drips_is_refused_in_time() -> None:
    request = request_with(lambda: {"type": "http.request", "body": b"", "more_body": True})
    with pytest.raises(Refusal, match="body-slow"):
        asyncio.run(read_body(request, 1024, 0.05))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("application/json; charset=utf-8", "application/json"),
        ("Application/JSON", "application/json"),
        ("", ""),
    ],
)
def test_the_media_type_is_read_without_its_parameters(header: str, expected: str) -> None:
    request = request_with(lambda: {"type": "http.disconnect"}, header)
    assert media_type(request) == expected
