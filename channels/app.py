"""The public application, and its process: `python -m channels.app`."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from fastapi import FastAPI
from starlette.exceptions import HTTPException

from channels.bot_server import BotServer, new_http_client
from channels.downloads import Downloads
from channels.health import Health
from channels.limits import Limits
from channels.own_page import OwnPage
from channels.pages import Pages
from channels.preferences import Preferences
from channels.problems import Refusal, on_http_exception, on_refusal
from channels.shield import LastResort, SecurityHeaders
from channels.voice import VoiceChannel
from channels.webchat import WebChat
from settings import Settings, load
from settings.secrets import internal_token

SHUTDOWN_SECONDS = 2


def create_app(
    settings: Settings, http: httpx.AsyncClient | None = None, *, limits: Limits | None = None
) -> FastAPI:
    """The application; SettingInvalid if the hop's secret is missing. It closes `http` when it stops."""
    http, limits = http or new_http_client(), limits or Limits()
    bot = BotServer(http, port=settings.bot_port, token=internal_token(settings, "channels_to_bot"))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with http:
            yield

    app = FastAPI(
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        debug=False,
    )
    for part in (
        Health(bot, limits),
        WebChat(bot, limits),
        VoiceChannel(bot, settings, limits),
        Pages(bot, settings, limits),
        Preferences(bot, settings, limits),
        Downloads(bot, settings, limits),
        OwnPage(bot, settings, limits),
    ):
        app.include_router(part.router())
    app.add_exception_handler(Refusal, on_refusal)
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_middleware(LastResort)
    app.add_middleware(SecurityHeaders, https=settings.public_url.startswith("https://"))
    return app


def main() -> None:
    """Serve on every address of the machine: the one process that the internet reaches."""
    settings = load()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    uvicorn.run(
        create_app(settings),
        host="0.0.0.0",  # noqa: S104 - this is the process that is meant to be reached
        port=settings.public_port,
        access_log=False,
        log_level="warning",
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


if __name__ == "__main__":
    main()
