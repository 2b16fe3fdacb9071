"""channels as it is, but without its limits of rate, which one person at one address would reach at once."""

import logging

import uvicorn

from channels.app import create_app
from channels.limits import UNLIMITED
from settings import load


def main() -> None:
    """Serve on loopback until stopped."""
    settings = load()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    uvicorn.run(
        create_app(settings, limits=UNLIMITED),
        host="127.0.0.1",
        port=settings.public_port,
        access_log=False,
        log_level="warning",
        server_header=False,
        ws="none",
    )


if __name__ == "__main__":
    main()
