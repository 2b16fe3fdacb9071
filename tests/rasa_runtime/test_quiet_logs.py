"""No text gets into a log."""

from __future__ import annotations

import logging
import sys

import structlog
from rasa_runtime import quiet_logs
from rasa_runtime.quiet_logs import SilentFormatter

CANARY = "canario 12345678Z"


def line(name: str, message: str, *args: object, **extra: object) -> str:
    """The formatted record of an error that carries the canary."""
    try:
        raise ValueError(CANARY)
    except ValueError:
        record = logging.LogRecord(name, logging.ERROR, "/x/y.py", 7, message, args, sys.exc_info())
    record.__dict__.update(extra)
    return SilentFormatter().format(record)


def test_a_third_partys_words_and_values_are_dropped() -> None:
    """Message, arguments, exception text and locals."""
    said = line("rasa.core.processor", f"got {CANARY} and %s", CANARY)
    assert "canario" not in said
    assert "rasa.core.processor at y:7" in said
    assert "ValueError at test_quiet_logs.py" in said


def test_our_words_pass_without_their_arguments() -> None:
    """Only keys of the list are shown."""
    said = line("rasa_runtime.connector", "turn_failed %s", CANARY, error="KeyError", text=CANARY)
    assert "turn_failed" in said and "error=KeyError" in said
    assert "canario" not in said


def test_structlog_is_silent(capfd: object) -> None:
    """Rasa logs texts there at debug, and frames with their locals."""
    quiet_logs.install()
    structlog.get_logger("rasa").error("event", text=CANARY)
    structlog.get_logger("rasa").debug("event", text=CANARY)
    out, err = capfd.readouterr()  # type: ignore[attr-defined]
    assert out + err == ""
