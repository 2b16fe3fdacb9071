"""The worker's loop, and the worker as a real process."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import structlog

from jobs.timetable import TIMETABLE, Sweep
from jobs.worker import Worker, pause
from settings import Settings, load
from settings.clock import Clock
from store import Store, make_keys, open_store

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with keys and an empty, migrated store on SQLite."""
    make_keys(tmp_path)
    settings = load({"AMPARO_HOME": str(tmp_path)})
    made = open_store(settings, Clock(settings))
    made.migrate()
    made.close()
    return tmp_path


@pytest.fixture
def sqlite_settings(home: Path) -> Settings:
    """Settings of that home."""
    return load({"AMPARO_HOME": str(home)})


@pytest.fixture
def sqlite_store(sqlite_settings: Settings) -> Iterator[Store]:
    """The store of that home."""
    opened = open_store(sqlite_settings, Clock(sqlite_settings))
    yield opened
    opened.close()


def run_for(worker: Worker, seconds: float) -> None:
    """Let the worker run so long."""
    stop = threading.Event()
    threading.Timer(seconds, stop.set).start()
    worker.run(stop)


def test_a_sweep_that_fails_stops_no_other_and_is_logged_by_name(
    sqlite_settings: Settings, sqlite_store: Store
) -> None:
    ran: list[str] = []

    def fail(_store: Store, _settings: Settings, _http: httpx.Client) -> int:
        raise RuntimeError("Doña Marcadora")

    def work(_store: Store, _settings: Settings, _http: httpx.Client) -> int:
        ran.append("good")
        return 0

    with httpx.Client() as http, structlog.testing.capture_logs() as logged:
        sweeps = (Sweep("bad", 0.05, fail), Sweep("good", 0.05, work))
        run_for(Worker(sqlite_store, sqlite_settings, http, sweeps), 0.4)
    assert len(ran) >= 3
    assert {(entry["sweep"], entry["error"]) for entry in logged} == {("bad", "RuntimeError")}
    assert "Marcadora" not in repr(logged)
    beats = json.loads((sqlite_settings.home / "run" / "jobs.json").read_text())
    assert beats["bad"] is None  # it is told that there has been no success at all
    assert beats["good"]


@pytest.mark.parametrize(("failures", "seconds"), [(0, 1), (1, 2), (3, 8), (10, 60), (99, 60)])
def test_a_sweep_that_keeps_failing_is_tried_less_often(failures: int, seconds: float) -> None:
    assert pause(1.0, failures) == seconds


def start(home: Path, **more: str) -> "subprocess.Popen[str]":
    """Start the worker as the supervisor does."""
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT), "AMPARO_HOME": str(home)}
    command = [sys.executable, "-m", "jobs.worker"]
    return subprocess.Popen(command, env=environ | more, cwd=home, stderr=subprocess.PIPE, text=True)


def beats(home: Path, seconds: float = 20.0) -> dict[str, str]:
    """The heartbeat once every sweep is in it."""
    deadline = time.monotonic() + seconds
    found: dict[str, str] = {}
    while time.monotonic() < deadline and len(found) < len(TIMETABLE):
        path = home / "run" / "jobs.json"
        found = json.loads(path.read_text()) if path.exists() else {}
        time.sleep(0.1)
    return found


def cpu_seconds(process_id: int) -> float:
    """User and system time of a process."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_megabytes(process_id: int) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{process_id}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def test_a_real_worker_runs_every_sweep_stays_small_and_ends_at_sigterm(home: Path) -> None:
    worker = start(home)
    try:
        assert set(beats(home)) == {sweep.name for sweep in TIMETABLE}
        assert memory_megabytes(worker.pid) <= 100
        before = cpu_seconds(worker.pid)
        time.sleep(3)
        assert cpu_seconds(worker.pid) - before < 0.3
    finally:
        worker.send_signal(signal.SIGTERM)
        _, errors = worker.communicate(timeout=10)
    assert (worker.returncode, errors) == (0, "")


def test_a_wrong_setting_ends_it_with_one_sentence(home: Path) -> None:
    worker = start(home, AMPARO_BOT_PORT="eighty")
    _, errors = worker.communicate(timeout=20)
    assert worker.returncode == 1
    assert errors.count("\n") == 1
    assert "AMPARO_BOT_PORT" in errors


def test_a_missing_key_file_ends_it_with_one_sentence(home: Path) -> None:
    (home / "keys" / "master.json").unlink()
    worker = start(home)
    _, errors = worker.communicate(timeout=20)
    assert worker.returncode == 1
    assert "master.json" in errors
