"""Whether the started processes serve."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

from cli.ports import free_port
from cli.readiness import what_is_missing
from settings import load


@contextmanager
def serving(status: int) -> Iterator[int]:
    """A port that answers everything with that status."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def missing(public: int, console: int) -> str | None:
    """What is missing with those two ports."""
    return what_is_missing(load({"AMPARO_PUBLIC_PORT": str(public), "AMPARO_CONSOLE_PORT": str(console)}))


def test_nothing_is_missing_once_both_doors_answer() -> None:
    with serving(200) as public, serving(200) as console:
        assert missing(public, console) is None


def test_a_door_that_is_not_ready_is_named() -> None:
    with serving(503) as public, serving(200) as console:
        assert missing(public, console) == f"http://127.0.0.1:{public}/readyz"


def test_a_door_that_is_not_there_is_named() -> None:
    closed = free_port()
    with serving(200) as public:
        assert missing(public, closed) == f"http://127.0.0.1:{closed}/healthz"
