"""Whether the started processes serve: asked over HTTP, as the outside would."""

import http.client

from settings import Settings


def what_is_missing(settings: Settings) -> str | None:
    """What does not answer yet, or None once everything serves."""
    if _status(settings.public_port, "/readyz") != http.HTTPStatus.OK:
        return f"http://127.0.0.1:{settings.public_port}/readyz"
    if _status(settings.console_port, "/healthz") != http.HTTPStatus.OK:
        return f"http://127.0.0.1:{settings.console_port}/healthz"
    return None


def _status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()
