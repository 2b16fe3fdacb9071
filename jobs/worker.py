"""`python -m jobs.worker`: runs every sweep in its interval until SIGTERM; one that fails stops no other."""

import signal
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

import httpx
import structlog

import settings as configuration
from jobs import log
from jobs.attempt import attempt
from jobs.heartbeat import Heartbeat
from jobs.timetable import TIMETABLE, Sweep
from settings import SettingInvalid, Settings
from settings.clock import Clock
from store import KeyFileMissing, Store, open_store

HTTP_SECONDS = 10.0
LONGEST_PAUSE = 60.0  # between two runs of a sweep that keeps failing


@dataclass
class _Entry:
    sweep: Sweep
    due: float = 0.0
    failures: int = 0


class Worker:
    """One worker. Several may run on one store: rows are claimed."""

    def __init__(
        self, store: Store, settings: Settings, http: httpx.Client, sweeps: Sequence[Sweep] = TIMETABLE
    ) -> None:
        self._store, self._settings, self._http = store, settings, http
        self._entries = [_Entry(sweep) for sweep in sweeps]
        self._heartbeat = Heartbeat(settings.home, [sweep.name for sweep in sweeps])

    def run(self, stop: threading.Event) -> None:
        """Sweep until `stop` is set; what is being done then is finished."""
        while not stop.is_set():
            for entry in self._entries:
                if not stop.is_set() and entry.due <= time.monotonic():
                    self._sweep(entry)
            stop.wait(max(0.0, min(entry.due for entry in self._entries) - time.monotonic()))

    def _sweep(self, entry: _Entry) -> None:
        sweep = entry.sweep
        count = attempt(lambda: sweep.run(self._store, self._settings, self._http), sweep=sweep.name)
        if count is None:
            entry.failures += 1
        else:
            entry.failures = 0
            self._heartbeat.beat(sweep.name)
            if count:
                structlog.get_logger().info("swept", sweep=sweep.name, count=count)
        entry.due = time.monotonic() + pause(sweep.seconds, entry.failures)


def pause(seconds: float, failures: int) -> float:
    """Seconds until the next run: the interval, doubled with each failure in a row up to a minute."""
    return max(seconds, min(LONGEST_PAUSE, seconds * 2.0 ** min(failures, 10)))


def main() -> int:
    """Run until SIGTERM or Ctrl-C: 0. Bad settings or a missing key file: 1 with one sentence on stderr."""
    log.configure()
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    try:
        settings = configuration.load()
        store = open_store(settings, Clock(settings))
    except (SettingInvalid, KeyFileMissing) as wrong:
        sys.stderr.write(f"amparo: {wrong}\n")
        return 1
    with httpx.Client(timeout=HTTP_SECONDS) as http:
        Worker(store, settings, http).run(stop)
    store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
