"""`make run` with its real processes: ready, stopped, and told when one dies. Nothing is left behind."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.ports import free_port
from cli.train import trained_model
from settings.environment import PROJECT

READY_SECONDS = 90
PARTS = {"rasa_runtime.serve", "bot.server", "channels.app", "console.app", "jobs.worker"}


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Free ports and a home that the tests of this file share."""
    assert trained_model() is not None, "`make train` comes first"
    names = ("AMPARO_PUBLIC_PORT", "AMPARO_CONSOLE_PORT", "AMPARO_BOT_PORT", "AMPARO_RASA_PORT")
    ports = {name: str(free_port()) for name in names}
    return {
        **os.environ,
        **ports,
        "PYTHONPATH": str(PROJECT),
        "AMPARO_HOME": str(tmp_path_factory.mktemp("run")),
    }


@contextmanager
def running(environ: dict[str, str], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`amparo run --demo` once it says that it is ready."""
    with output.open("wb") as file:
        command = [sys.executable, "-m", "cli", "run", "--demo"]
        run = subprocess.Popen(command, cwd=PROJECT, env=environ, stdout=file, stderr=subprocess.STDOUT)
        try:
            deadline = time.monotonic() + READY_SECONDS
            while "Ctrl-C" not in output.read_text():
                assert run.poll() is None, output.read_text()
                assert time.monotonic() < deadline, output.read_text()
                time.sleep(0.1)
            yield run
        finally:
            run.kill()
            run.wait()


def parts(environ: dict[str, str]) -> dict[str, int]:
    """Name and process id of what runs on this home, or on its ports."""
    found = {}
    marks = (f"AMPARO_HOME={environ['AMPARO_HOME']}", f"AMPARO_RASA_PORT={environ['AMPARO_RASA_PORT']}")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "environ").read_bytes().decode(errors="replace").split("\0")
            command = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        module = command[command.index("-m") + 1] if "-m" in command[:-1] else ""
        if module in PARTS and set(marks) & set(told):
            found[module] = int(folder.name)
    return found


def all_gone(environ: dict[str, str]) -> bool:
    """Whether within ten seconds nothing is left."""
    deadline = time.monotonic() + 10
    while parts(environ) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not parts(environ)


def test_the_first_start_shows_a_login_and_ctrl_c_leaves_nothing(
    environ: dict[str, str], tmp_path: Path
) -> None:
    with running(environ, tmp_path / "out") as run:
        assert set(parts(environ)) == PARTS
        said = (tmp_path / "out").read_text()
        assert f"http://127.0.0.1:{environ['AMPARO_PUBLIC_PORT']}/" in said
        assert re.search(r"first staff login +dpo +password: \S{12,}", said)
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=15) == 0
        assert all_gone(environ)


def test_a_process_that_dies_is_named_and_ends_the_run(environ: dict[str, str], tmp_path: Path) -> None:
    with running(environ, tmp_path / "out") as run:
        assert "password" not in (tmp_path / "out").read_text()  # the login was shown at the first start only
        os.kill(parts(environ)["jobs.worker"], signal.SIGKILL)
        assert run.wait(timeout=15) == 1
        assert "The process jobs was killed by signal 9" in (tmp_path / "out").read_text()
        assert all_gone(environ)


def test_a_killed_run_takes_its_processes_along(environ: dict[str, str], tmp_path: Path) -> None:
    with running(environ, tmp_path / "out") as run:
        second = subprocess.run(
            [sys.executable, "-m", "cli", "run"],
            cwd=PROJECT,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (second.returncode, second.stderr.count("\n")) == (1, 1)
        assert "AMPARO_HOME" in second.stderr
        run.kill()
        run.wait()
        assert all_gone(environ)
