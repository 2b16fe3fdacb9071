"""One child process of `make run`: how it is started, watched and stopped."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from settings.environment import PROJECT

GRACE_SECONDS = 5.0
LONGEST_LOG = 5_000_000  # bytes; a longer one is set aside at the next start
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Program:
    """What to run under which name."""

    name: str
    command: tuple[str, ...]
    environ: Mapping[str, str]


@dataclass
class Child:
    """A program that runs, in a session and process group of its own."""

    program: Program
    popen: subprocess.Popen[bytes]
    log: Path | None

    def ended(self) -> int | None:
        """The exit status, or None while it runs."""
        return self.popen.poll()


def start(program: Program, log: Path) -> Child:
    """Start it with its output at the end of a file that only its owner reads."""
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "ab") as output:
        return Child(program, _popen(program, output, output), log)


def start_shown(program: Program, errors: IO[bytes]) -> Child:
    """Start it with its output where ours goes, but what it says on stderr in a file."""
    return Child(program, _popen(program, None, errors), None)


def _popen(program: Program, output: IO[bytes] | None, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    """A child in a session of its own: Ctrl-C reaches us alone. On Linux it dies with us, however we die."""
    return subprocess.Popen(
        program.command,
        cwd=PROJECT,
        env=program.environ,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=errors,
        start_new_session=True,
        preexec_fn=_die_with_parent(os.getpid()),  # noqa: PLW1509 - we have one thread when we fork
    )


def stop(children: Iterable[Child], grace: float = GRACE_SECONDS) -> None:
    """Ask each group to end; after the grace, in seconds, kill what is left. Nothing stays behind."""
    running = list(children)
    for child in running:
        _signal_group(child, signal.SIGTERM)
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline and any(child.ended() is None for child in running):
        time.sleep(0.05)
    for child in running:
        _signal_group(child, signal.SIGKILL)
        child.popen.wait()


def die_with_parent(signal_number: int = signal.SIGTERM) -> None:
    """From now on this process gets the signal when its parent dies (Linux; elsewhere nothing happens)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal_number)


def _die_with_parent(parent: int) -> Callable[[], None]:
    def in_child() -> None:
        die_with_parent(signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return in_child


def _signal_group(child: Child, signal_number: int) -> None:
    try:
        os.killpg(child.popen.pid, signal_number)
    except ProcessLookupError:
        pass  # the whole group has ended
    except PermissionError:
        pass  # macOS says so of a group whose only member is a zombie
