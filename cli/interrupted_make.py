"""GNU make that is interrupted alone (`kill -INT`, not Ctrl-C) waits for its recipe and tells it nothing: we look."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

_BIT = 1 << (signal.SIGINT - 1)


def interrupted_make() -> Callable[[], bool]:
    """Whether the make that called us has been interrupted since; on Linux only, elsewhere never."""
    parent = os.getppid()
    if not os.environ.get("MAKELEVEL") or not _catches_interrupts(parent):
        return lambda: False
    return lambda: os.getppid() == parent and not _catches_interrupts(parent)


def _catches_interrupts(pid: int) -> bool:
    """Make catches SIGINT until it gets one."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except OSError:
        return False
    return any(line.startswith("SigCgt:") and int(line.split()[1], 16) & _BIT for line in lines)
