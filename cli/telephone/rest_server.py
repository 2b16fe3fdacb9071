"""The REST side on loopback: basic auth, the account's mode, and a record of every request."""

import base64
import hmac
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, Self
from urllib.parse import parse_qsl, urlsplit

from cli.telephone import rest_api
from cli.telephone.account import Account, RestMode, RestRequest


class RestServer:
    """Serves one account from a thread; use it as a context manager. OSError if the port is taken."""

    def __init__(self, account: Account, port: int = 0) -> None:
        handler = type("Handler", (_Handler,), {"account": account})
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """Where it listens, for TWILIO_API_BASE."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    account: ClassVar[Account]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Reads."""
        self._serve()

    def do_POST(self) -> None:
        """Creates and updates."""
        self._serve()

    def do_DELETE(self) -> None:
        """Deletes."""
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Nothing: paths hold ids of calls."""

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        params = dict(parse_qsl(self.rfile.read(length).decode(), keep_blank_values=True))
        path = urlsplit(self.path).path
        authorized = self._authorized()
        self.account.requests.append(RestRequest(self.command, path, params, authorized))
        if self.account.mode is RestMode.SLOW:
            time.sleep(self.account.slow_seconds)
        self._reply(self._answer(path, params, authorized))

    def _answer(self, path: str, params: dict[str, str], authorized: bool) -> rest_api.Answer:
        if self.account.mode is RestMode.FAILING:
            return rest_api.broken()
        if not authorized:
            return rest_api.unauthorised()
        return rest_api.answer(self.account, self.command, path, params)

    def _authorized(self) -> bool:
        pair = f"{self.account.sid}:{self.account.auth_token}".encode()
        right = "Basic " + base64.b64encode(pair).decode()
        return hmac.compare_digest(right.encode(), self.headers.get("Authorization", "").encode())

    def _reply(self, answer: rest_api.Answer) -> None:
        try:
            self.send_response(answer.status)
            if answer.status == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="Twilio API"')
            if answer.status != 204:
                self.send_header("Content-Type", answer.content_type)
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # who asked did not wait for the slow answer
