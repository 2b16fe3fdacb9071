"""A system under test of a few lines: answers each path with a document, checks and keeps what came."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

import httpx
from twilio.request_validator import RequestValidator

PUBLIC_URL = "https://voz.example.es"
TOKEN = "token-of-a-test"
GATHER = (
    '<Gather input="dtmf speech" language="es-ES" actionOnEmptyResult="true" action="/twilio/voice/turn?n=1">'
    '<Say language="es-ES" voice="Polly.Lucia-Neural">¿En qué le ayudo?</Say></Gather>'
)
HANGUP = "<Hangup/>"


@dataclass
class ScriptedSystem:
    """`documents` maps a path with its query to the inside of a Response."""

    documents: dict[str, str]
    content_type: str = "text/xml"
    received: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def client(self) -> httpx.Client:
        """A client that reaches this system."""
        return httpx.Client(transport=httpx.MockTransport(self._answer), base_url="http://127.0.0.1:1")

    @contextmanager
    def served(self) -> Iterator[str]:
        """This system on a real socket; gives its address."""
        system = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = system._answer(
                    httpx.Request("POST", system_url + self.path, headers=dict(self.headers), content=body)
                )
                self.send_response(answer.status_code)
                self.send_header("Content-Type", answer.headers.get("Content-Type", "text/plain"))
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002, ARG002 (the base class has it so)
                return

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        system_url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield system_url
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    def params(self, path: str) -> list[dict[str, str]]:
        """What came to one path, in order."""
        return [params for place, params in self.received if place == path]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode()
        params = dict(parse_qsl(request.content.decode(), keep_blank_values=True))
        signature = request.headers.get("X-Twilio-Signature", "")
        if not RequestValidator(TOKEN).validate(PUBLIC_URL + path, params, signature):
            return httpx.Response(403)
        self.received.append((path, params))
        self.tokens.append(request.headers["I-Twilio-Idempotency-Token"])
        inside = self.documents.get(path, "")
        headers = {"Content-Type": self.content_type}
        return httpx.Response(200, text=f"<Response>{inside}</Response>", headers=headers)
