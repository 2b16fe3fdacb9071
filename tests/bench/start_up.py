"""`amparo run` from nothing to ready, in a home of its own, with a model already trained."""

import os
import sys
import tempfile
import time
from pathlib import Path

from cli.processes import Program, start, stop
from settings.environment import PROJECT
from tests.bench.figures import megabytes
from tests.bench.talk import wait_for
from tests.running import free_port

READY_SECONDS = 60


def start_up() -> tuple[float, float]:
    """Seconds of a first start (keys, demo customers) until all serve, and the supervisor's megabytes."""
    public, console = free_port(), free_port()
    with tempfile.TemporaryDirectory() as home:
        program = Program(
            "run", (sys.executable, "-m", "cli", "run", "--demo"), _environ(home, public, console)
        )
        began = time.monotonic()
        child = start(program, Path(home) / "run.log")
        try:
            wait_for(public, "/readyz", READY_SECONDS)
            wait_for(console, "/healthz", READY_SECONDS)
            return time.monotonic() - began, megabytes(child.popen.pid)
        finally:
            stop([child])


def _environ(home: str, public: int, console: int) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("AMPARO_", "TWILIO_"))}
    return ours | {
        "PYTHONPATH": str(PROJECT),
        "AMPARO_HOME": home,
        "AMPARO_DATABASE_URL": f"sqlite:///{home}/amparo.sqlite3",
        "AMPARO_PUBLIC_PORT": str(public),
        "AMPARO_CONSOLE_PORT": str(console),
        "AMPARO_BOT_PORT": str(free_port()),
        "AMPARO_RASA_PORT": str(free_port()),
        "AMPARO_PUBLIC_URL": f"http://127.0.0.1:{public}",
    }
