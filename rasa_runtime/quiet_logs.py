"""Logs that cannot carry what people said: our words pass, of all others only who, where and what kind."""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

OURS = "rasa_runtime"
SHOWN = frozenset({"accuracy", "error", "model", "port", "seconds", "status"})
"""Keys of our own records that may be shown."""
FRAMES = 6


class SilentFormatter(logging.Formatter):
    """One line a record: ours with its message, others without; errors by type and place, never by value."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; nothing a third party interpolated is in it."""
        parts = [record.levelname, record.name, _message(record), *_shown(record)]
        if record.exc_info and record.exc_info[0]:
            parts.append(_place(record.exc_info[0], record.exc_info[2]))
        return " ".join(parts)


def _message(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] == OURS and isinstance(record.msg, str):
        return record.msg
    return f"at {record.module}:{record.lineno}"


def _shown(record: logging.LogRecord) -> list[str]:
    return [f"{key}={getattr(record, key)}" for key in sorted(SHOWN) if hasattr(record, key)]


def _place(kind: type[BaseException], where: TracebackType | None) -> str:
    frames = traceback.extract_tb(where)[-FRAMES:]
    path = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    return f"{kind.__name__} at {path}"


def _drop(logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    raise structlog.DropEvent


def install(level: int = logging.INFO) -> None:
    """Takes over every logger of the process, structlog and warnings too; telemetry off."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    warnings.simplefilter("ignore")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SilentFormatter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger(OURS).setLevel(level)
    for name in list(logging.root.manager.loggerDict):
        _hand_up(logging.getLogger(name))
    structlog.configure(
        processors=[_drop],
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        cache_logger_on_first_use=False,
    )


def _hand_up(logger: logging.Logger) -> None:
    """Leaves the root's handler as the only one, and no level of its own below a warning."""
    logger.handlers.clear()
    logger.propagate = True
    if logger.name.split(".")[0] != OURS and logger.level < logging.WARNING:
        logger.setLevel(logging.NOTSET)
