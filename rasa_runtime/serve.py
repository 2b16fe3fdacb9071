"""Runs Rasa for the bot server: loopback, one model, no API (`python -m rasa_runtime.serve`)."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time
from pathlib import Path
from typing import Any

from rasa_runtime import process, without_tensorflow

if __name__ == "__main__":
    process.prepare()

from rasa.core.agent import Agent, load_agent
from rasa.core.channels.channel import register
from rasa.core.utils import AvailableEndpoints
from sanic import Sanic

from rasa_runtime import places, shortcuts
from rasa_runtime.connector import AmparoInput, gives_a_reply
from rasa_runtime.kept_connection import KeptConnection
from rasa_runtime.request_shape import MAX_BYTES

logger = logging.getLogger("rasa_runtime.serve")
HOST = "127.0.0.1"


class NotReady(RuntimeError):
    """The model does not load or does not understand a greeting."""


async def load(model: Path, endpoints_file: Path) -> Agent:
    """The agent with its model, proved by a real reply; NotReady or RuntimeError instead of a lame one."""
    endpoints = AvailableEndpoints.read_endpoints(str(endpoints_file))
    if endpoints.action is None:
        raise NotReady("endpoints.yml names no action_endpoint")
    endpoints.action = KeptConnection(endpoints.action)
    agent = await load_agent(str(model), endpoints=endpoints)
    if not agent.is_ready():
        raise NotReady(f"{model.name} does not load")
    shortcuts.install(agent)
    if not await gives_a_reply(agent):
        raise NotReady(f"{model.name} gives no reply")
    return agent


def make_app(model: Path, endpoints_file: Path, name: str = "amparo_rasa") -> Sanic[Any, Any]:
    """The Sanic app with the connector and nothing else."""
    app = Sanic(name, configure_logging=False)
    app.update_config(
        {"REQUEST_MAX_SIZE": MAX_BYTES + 1024, "ACCESS_LOG": False, "FALLBACK_ERROR_FORMAT": "json"}
    )
    register([AmparoInput.from_credentials(None)], app, route="/webhooks/")
    started = time.monotonic()

    async def open_agent(app: Sanic[Any, Any], loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.agent = await load(model, endpoints_file)
        seconds = round(time.monotonic() - started, 1)
        logger.info("ready", extra={"model": model.name, "seconds": seconds})

    async def note_start(app: Sanic[Any, Any], loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.listened = True

    async def close_connections(app: Sanic[Any, Any], loop: asyncio.AbstractEventLoop) -> None:
        await app.ctx.agent.action_endpoint.aclose()

    app.ctx.listened = False
    app.register_listener(open_agent, "before_server_start")
    app.register_listener(note_start, "after_server_start")
    app.register_listener(close_connections, "after_server_stop")
    return app


def main() -> int:
    """Serves until stopped; 1 with one sentence when it cannot start."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--model", type=Path, help="an archive; default: the newest in bot/models")
    arguments.add_argument("--endpoints", type=Path, default=places.ENDPOINTS)
    given = arguments.parse_args()
    without_tensorflow.arm()
    try:
        model = given.model or places.newest_model(places.MODELS)
        app = make_app(model, given.endpoints)
        app.run(host=HOST, port=given.port, access_log=False, motd=False, workers=1)
        if not app.ctx.listened:
            raise NotReady(f"port {given.port} cannot be had")
    except RuntimeError as error:
        print(f"rasa_runtime: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
