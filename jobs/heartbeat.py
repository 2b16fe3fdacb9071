"""When each sweep last succeeded: `<home>/run/jobs.json`, for whoever asks whether the worker is well."""

import json
import os
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

EVERY_SECONDS = 5.0


class Heartbeat:
    """Remembers each success and writes them out every few seconds, whole or not at all."""

    def __init__(self, home: Path, sweeps: Iterable[str] = ()) -> None:
        self._path = home / "run" / "jobs.json"
        self._last: dict[str, str | None] = dict.fromkeys(sweeps)  # none has succeeded yet
        self._written = -EVERY_SECONDS

    def beat(self, sweep: str) -> None:
        """That sweep has just succeeded (machine's time, UTC)."""
        self._last[sweep] = datetime.now(UTC).isoformat(timespec="seconds")
        if time.monotonic() - self._written >= EVERY_SECONDS:
            self._write()

    def _write(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        draft.write_text(json.dumps(self._last, indent=1) + "\n", encoding="ascii")
        draft.replace(self._path)
        self._written = time.monotonic()
