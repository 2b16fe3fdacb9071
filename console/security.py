"""What holds for every answer of the console: headers that shut the browser's doors, a limit on bodies."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 64 * 1024  # bytes
LARGEST_INTAKE = 12 * 1024 * 1024  # of a form with scans or an e-mail
_UPLOAD = re.compile(r"/encargos/[0-9a-f]{32}/parte")  # the one form that carries a file
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self';"
        " img-src 'self'; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "X-Robots-Tag": "noindex",
}


class Shielded:
    """ASGI: security headers on every answer; only static files may be cached."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and dress the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers["Cache-Control"] = _caching(scope, message["status"])
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        await self.app(scope, receive, dressed)


class Limited:
    """ASGI: a body longer than its page takes is refused with 413, whether or not it announces its length.

    The upload of a part may be as long as `largest_part` bytes besides.
    """

    def __init__(self, app: ASGIApp, largest_part: int = 0) -> None:
        self.app = app
        self.largest_part = largest_part

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what comes in."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        largest = _largest(scope) + (self.largest_part if _UPLOAD.fullmatch(scope["path"]) else 0)
        announced = Headers(scope=scope).get("content-length", "0")
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            if announced.isdigit() and int(announced) > largest:
                raise HTTPException(413)
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > largest:
                raise HTTPException(413)
            return message

        await self.app(scope, counted, send)


def _largest(scope: Scope) -> int:
    return LARGEST_INTAKE if scope["path"].startswith("/entrada/nueva/") else LARGEST_BODY


def _caching(scope: Scope, status: int) -> str:
    if scope["path"].startswith("/static/") and status in (200, 304):
        return "public, max-age=31536000, immutable"
    return "no-store"
