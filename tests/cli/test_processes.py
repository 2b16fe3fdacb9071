"""Child processes: started in groups of their own, stopped to the last one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.processes import Child, Program, start, stop
from settings.environment import PROJECT

STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    " print('up', flush=True); time.sleep(60)"
)
WITH_GRANDCHILD = (
    "import subprocess,sys,time; child = subprocess.Popen(['sleep', '60']);"
    " print(child.pid, flush=True); time.sleep(60)"
)


def started(code: str, folder: Path) -> Child:
    """A Python process that runs that code."""
    return start(Program("part", (sys.executable, "-c", code), dict(os.environ)), folder / "part.log")


def eventually(true: Callable[[], bool]) -> bool:
    """Whether it comes true within ten seconds."""
    deadline = time.monotonic() + 10
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    return true()


def is_alive(pid: int) -> bool:
    """Whether a process runs; a zombie does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_output_goes_to_a_file_that_only_the_owner_reads(tmp_path: Path) -> None:
    child = started("print('hello')", tmp_path)
    assert child.popen.wait() == 0
    log = tmp_path / "part.log"
    assert log.read_text() == "hello\n"
    assert log.stat().st_mode & 0o077 == 0


def test_a_process_that_ignores_the_request_is_killed_after_the_grace(tmp_path: Path) -> None:
    child = started(STUBBORN, tmp_path)
    assert eventually(lambda: "up" in (tmp_path / "part.log").read_text())
    stop([child], grace=0.3)
    assert child.ended() == -signal.SIGKILL


def test_what_a_process_started_is_stopped_with_it(tmp_path: Path) -> None:
    child = started(WITH_GRANDCHILD, tmp_path)
    log = tmp_path / "part.log"
    assert eventually(lambda: log.read_text().strip().isdigit())
    grandchild = int(log.read_text())
    stop([child], grace=2)
    assert eventually(lambda: not is_alive(grandchild))


def test_stopping_what_has_ended_already_is_no_error(tmp_path: Path) -> None:
    child = started("pass", tmp_path)
    child.popen.wait()
    stop([child])
    assert child.ended() == 0


def test_children_die_with_a_killed_parent(tmp_path: Path) -> None:
    code = (
        "import os, sys, time; from pathlib import Path;"
        "from cli.processes import Program, start;"
        "child = start(Program('part', (sys.executable, '-c', 'import time; time.sleep(60)'),"
        " dict(os.environ)),"
        f" Path({str(tmp_path)!r}) / 'part.log'); print(child.popen.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert is_alive(pid)
    parent.kill()
    parent.communicate()
    assert eventually(lambda: not is_alive(pid))


def test_a_log_that_has_grown_long_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.processes.LONGEST_LOG", 10)
    (tmp_path / "part.log").write_text("x" * 11)
    started("print('new')", tmp_path).popen.wait()
    assert (tmp_path / "part.log").read_text() == "new\n"
    assert (tmp_path / "part.log.1").read_text() == "x" * 11
