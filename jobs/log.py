"""The worker's log: one JSON object a line on stderr, with these keys and no others."""

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

KEYS = frozenset({"event", "level", "timestamp", "sweep", "row", "count", "error", "where"})


def configure() -> None:
    """Set up structlog; libraries that would log addresses with ids in them are silenced."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_known_keys,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def only_known_keys(_logger: WrappedLogger, _method: str, entry: EventDict) -> EventDict:
    """Drop every key that the list does not allow: no text, no name, no traceback with its locals."""
    return {key: value for key, value in entry.items() if key in KEYS}
