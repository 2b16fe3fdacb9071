"""The one handler of the worker: whatever fails is logged by name and stops nothing else."""

import traceback
from collections.abc import Callable

import structlog

log = structlog.get_logger()


def attempt[Result](deed: Callable[[], Result], *, sweep: str, row: str | None = None) -> Result | None:
    """What the deed gives, or None if it failed. Logged are the error's class and place, never its words."""
    try:
        return deed()
    except Exception as failed:  # noqa: BLE001 - the one handler of this program
        place = traceback.extract_tb(failed.__traceback__)[-1]
        where = f"{place.filename.rsplit('/', 1)[-1]}:{place.lineno}"
        name = type(failed).__name__
        log.error("failed", sweep=sweep, row=row, error=name, where=where)  # noqa: TRY400 - no traceback
        return None
