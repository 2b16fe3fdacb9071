"""The bench's own HTTP client: one kept connection, nothing but the standard library, so that it costs little."""

import http.client
import json
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

REQUEST_SECONDS = 20


class Line:
    """One connection of one user."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=REQUEST_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def post(self, path: str, body: object, headers: Mapping[str, str] | None = None) -> tuple[int, Any]:
        """Status and JSON of one POST."""
        told = {"Content-Type": "application/json", **(headers or {})}
        self._connection.request("POST", path, json.dumps(body).encode(), told)
        answer = self._connection.getresponse()
        return answer.status, json.loads(answer.read())


def wait_for(port: int, path: str, seconds: float) -> float:
    """Wait until a GET is answered with 200. Gives the seconds it took; TimeoutError after `seconds`."""
    began = time.monotonic()
    while (took := time.monotonic() - began) < seconds:
        if _status(port, path) == http.client.OK:
            return took
        time.sleep(0.05)
    raise TimeoutError(f"{path} was not ready after {seconds} s")


def _status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()
