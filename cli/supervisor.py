"""`make run`: prepares the home, starts what serves and the worker behind it, watches them, stops them all together."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cli import first_start, mode, ports, programs, readiness
from cli.processes import Child, die_with_parent, start, stop
from cli.stop_flag import StopFlag, stop_flag
from cli.train import train_if_changed, trained_model
from settings import SettingInvalid, Settings

READY_SECONDS = 120
PAUSE_SECONDS = 0.1


class RunFailed(Exception):
    """The system did not come up or lost a process; the message is the one sentence to show."""


def supervise(settings: Settings, say: Callable[[str], None]) -> None:
    """Run until Ctrl-C or SIGTERM; no child is left. Raises RunFailed, TrainingFailed or SettingInvalid."""
    if os.environ.get("MAKELEVEL"):
        die_with_parent()  # a killed make must not leave us behind
    with stop_flag() as stopping, only_run_of(settings):
        children: list[Child] = []
        try:
            _start_all(settings, children, stopping, say)
            _watch(children, stopping)
        finally:
            if children:
                say("stopping …")
            stop(children)


def _start_all(
    settings: Settings, children: list[Child], stopping: StopFlag, say: Callable[[str], None]
) -> None:
    ports.require_free(settings)
    passphrase = first_start.prepare_secrets(settings)
    mode.remember(settings)
    if passphrase is not None:
        say(f"keys made in {settings.home}/keys. Passphrase of the DPO's key, shown only now: {passphrase}")
    train_if_changed(stopping)
    model = trained_model()
    if stopping.raised or model is None:
        return
    began = time.monotonic()
    logs = programs.log_folder(settings)
    say(f"starting (logs in {logs}) …")
    children.append(start(programs.rasa(settings, model), logs / "rasa.log"))
    loaded = first_start.prepare_store(settings)
    if loaded:
        say(f"{loaded} fictitious customers loaded.")
    children.extend(start(program, logs / f"{program.name}.log") for program in programs.serving(settings))
    if _wait_until_ready(settings, children, stopping):
        children.append(start(programs.sweeping(settings), logs / "jobs.log"))
        _announce(settings, time.monotonic() - began, say)


def _wait_until_ready(settings: Settings, children: list[Child], stopping: StopFlag) -> bool:
    """True once everything serves, False if told to stop first."""
    deadline = time.monotonic() + READY_SECONDS
    missing = readiness.what_is_missing(settings)
    while missing is not None and not stopping.wait(PAUSE_SECONDS):
        _require_alive(children)
        if time.monotonic() > deadline:
            raise RunFailed(f"Not ready after {READY_SECONDS} s: {missing} does not answer; see the logs.")
        missing = readiness.what_is_missing(settings)
    return missing is None


def _announce(settings: Settings, seconds: float, say: Callable[[str], None]) -> None:
    login = first_start.first_login(settings)
    say(f"ready after {seconds:.1f} s.")
    say(f"  chat                http://127.0.0.1:{settings.public_port}/")
    say(f"  telephone webhook   {settings.public_url}/twilio/voice")
    say(f"  staff console       http://127.0.0.1:{settings.console_port}/")
    if login is not None:
        say(f"  first staff login   {login[0]}  password: {login[1]}  (shown only now)")
    say("Ctrl-C stops everything.")


def _watch(children: list[Child], stopping: StopFlag) -> None:
    while not stopping.wait(PAUSE_SECONDS):
        _require_alive(children)


def _require_alive(children: list[Child]) -> None:
    for child in children:
        status = child.ended()
        if status is not None:
            how = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
            raise RunFailed(f"The process {child.program.name} {how}; its log is {child.log}.")


@contextmanager
def only_run_of(settings: Settings) -> Iterator[None]:
    """Hold the home's lock; SettingInvalid if another run holds it."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (settings.home / "run.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as held:
            raise SettingInvalid(f"AMPARO_HOME {settings.home} is in use by another `amparo run`.") from held
        yield
