"""An ASGI application served for a test on a free port of loopback."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

START_SECONDS = 10.0


@contextmanager
def served(app: Callable[..., Any]) -> Iterator[int]:
    """Serve from a thread; gives the port."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(
            app, log_level="error", access_log=False, ws="none", timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            _wait_until_started(server)
            yield int(listener.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join()


def _wait_until_started(server: uvicorn.Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        if time.monotonic() > deadline:
            raise TimeoutError("the application did not start")
        time.sleep(0.02)
