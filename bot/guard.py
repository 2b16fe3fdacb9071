"""Who may ask the bot server what: each hop its token, no body too large. Plain ASGI: it runs twice or more a turn."""

import hmac

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.problems import problem
from settings import Settings
from settings.secrets import internal_token

MAX_BODY = 1024 * 1024


class Guard:
    """Lets a request through with its hop's token: Rasa's for `/webhook`, channels' for all else but `/healthz`."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._channels = f"Bearer {internal_token(settings, 'channels_to_bot')}".encode()
        self._actions = f"Bearer {internal_token(settings, 'rasa_to_bot')}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """401 without the token, 413 beyond `MAX_BODY` bytes."""
        if scope["type"] != "http" or scope["path"] == "/healthz":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        wanted = self._actions if scope["path"] == "/webhook" else self._channels
        if not hmac.compare_digest(headers.get("authorization", "").encode(), wanted):
            await problem(401, "token-missing", "Falta el token interno.")(scope, receive, send)
        elif int(headers.get("content-length") or 0) > MAX_BODY:
            await problem(413, "too-large", "El cuerpo es demasiado grande.")(scope, receive, send)
        else:
            await self._app(scope, receive, send)
