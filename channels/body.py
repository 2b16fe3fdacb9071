"""Reads a request's body up to a limit, whatever Content-Length says or does not say."""

import asyncio
import json
from typing import Any

from starlette.requests import Request

from channels.problems import Refusal

DRAINED = 4 * 1024 * 1024


async def read_body(request: Request, limit: int, seconds: float) -> bytes:
    """The whole body; Refusal 413 beyond `limit` bytes, 408 if it takes longer than `seconds`."""
    try:
        async with asyncio.timeout(seconds):
            return await _read(request, limit)
    except TimeoutError:
        raise Refusal("body-slow", headers={"Connection": "close"}) from None


async def read_object(request: Request, limit: int, seconds: float) -> dict[str, Any]:
    """The body as a JSON object; an empty body is an empty object. Refusal 400, 413, 415 or 422."""
    body = await read_body(request, limit, seconds)
    if not body:
        return {}
    if media_type(request) != "application/json":
        raise Refusal("unsupported-media-type", "Envíe el cuerpo como application/json.")
    try:
        value = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refusal("malformed-body") from None
    if not isinstance(value, dict):
        raise Refusal("wrong-input", "El cuerpo debe ser un objeto JSON.")
    return value


def media_type(request: Request) -> str:
    """The Content-Type without its parameters, in lower case; empty if there is none."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def _read(request: Request, limit: int) -> bytes:
    """Reads on a little beyond the limit, so that whoever sends all before reading gets the answer."""
    kept, seen = bytearray(), 0
    async for chunk in request.stream():
        seen += len(chunk)
        if seen <= limit:
            kept += chunk
        elif seen > DRAINED:
            break
    if seen > limit:
        raise Refusal(
            "too-large", f"El envío supera el máximo de {limit // 1024} KiB. Envíe un texto más corto."
        )
    return bytes(kept)
