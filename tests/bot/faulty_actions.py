"""Stands between Rasa and the bot server's action route, and fails as it is told."""

import http.client
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, Self


class FaultyActions:
    """A proxy on loopback. `mode` pass | error | before (waits, then passes) | after (passes, then waits) | drop."""

    def __init__(self) -> None:
        self.mode = "pass"
        self.seconds = 0.0
        self.calls = 0
        self.target = 0
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def stand_before(self, target: int) -> int:
        """Pass on to this port from now on; gives the proxy's own port."""
        self.target = target
        return self._server.server_port

    def fail(self, mode: str, seconds: float = 0.0) -> None:
        """From now on behave like this."""
        self.mode, self.seconds = mode, seconds


class _Handler(BaseHTTPRequestHandler):
    proxy: ClassVar[FaultyActions]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        proxy = self.proxy
        proxy.calls += 1
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        mode, seconds = proxy.mode, proxy.seconds
        if mode == "drop":
            self.close_connection = True
            return
        if mode == "error":
            self._answer(500, b"{}")
            return
        if mode == "before":
            time.sleep(seconds)
        status, answer = self._pass_on(body)
        if mode == "after":
            time.sleep(seconds)
        if mode == "lost":
            self.close_connection = True
            return
        self._answer(status, answer)

    def _pass_on(self, body: bytes) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.proxy.target, timeout=20)
        headers = {
            name: self.headers[name] for name in ("Authorization", "Content-Type") if name in self.headers
        }
        try:
            connection.request("POST", self.path, body, headers)
            reply = connection.getresponse()
            return reply.status, reply.read()
        except OSError:
            return 502, b"{}"
        finally:
            connection.close()

    def _answer(self, status: int, body: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""
