"""`kill -INT` of make alone stops the run as Ctrl-C does; make by itself would wait for ever (read from /proc: Linux)."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.interrupted_make import interrupted_make
from settings.environment import PROJECT

RECIPE = """
from cli.stop_flag import stop_flag
with stop_flag() as stopping:
    print("waits", flush=True)
    while not stopping.wait(0.05):
        pass
print("stopped", flush=True)
"""


def test_make_interrupted_alone_stops_what_it_called(tmp_path: Path) -> None:
    (tmp_path / "recipe.py").write_text(RECIPE)
    (tmp_path / "Makefile").write_text(f"run:\n\t@exec {sys.executable} recipe.py\n")
    make = subprocess.Popen(
        ["make", "run"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    assert make.stdout is not None
    assert make.stdout.readline() == "waits\n"
    time.sleep(0.2)
    assert make.poll() is None
    make.send_signal(signal.SIGINT)
    assert make.communicate(timeout=10)[0] == "stopped\n"


def test_without_make_nobody_else_interrupts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAKELEVEL", raising=False)
    assert interrupted_make()() is False
