"""The whole of Amparo as real processes on free ports, with a home of its own, for tests to talk to."""

import json
import os
import secrets as random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx
import tomlkit

from cli import programs
from cli.first_start import prepare_secrets, prepare_store
from cli.processes import Child, Program, start, stop
from cli.telephone.account import Account
from cli.telephone.rest_server import RestServer
from settings import Settings, load
from settings.clock import Clock
from settings.environment import PROJECT
from store import Store, open_store

READY_SECONDS = 240.0  # a limit for what hangs, not a target: `make bench` measures the start
MODELS = PROJECT / "bot" / "models"


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def newest_model() -> Path:
    """The trained model. Raises FileNotFoundError that says how to make it."""
    models = sorted(MODELS.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise FileNotFoundError("bot/models holds no trained model: run `make train`.")
    return models[-1]


@dataclass
class RunningSystem:
    """Rasa, bot server, channels and jobs, running. `url` is the public address."""

    settings: Settings
    environ: dict[str, str]
    account: Account
    actions_port: int | None = None  # where Rasa is told to call actions, if not at the bot server itself
    children: dict[str, Child] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where channels listens."""
        return f"http://127.0.0.1:{self.settings.public_port}"

    @classmethod
    @contextmanager
    def start(
        cls, home: Path, *, actions: Callable[[int], int] | None = None, **environ: str
    ) -> Iterator[Self]:
        """Start everything in `home` and wait until it is ready; stop it at the end.

        Outside opening hours whatever the time of day, unless `environ` brings another AMPARO_CONFIG.
        `actions` gets the bot server's port and gives the port that Rasa is to call actions at.
        """
        account = Account(sid="AC" + random.token_hex(16), auth_token=random.token_hex(16))
        with RestServer(account) as rest:
            told = _environ(home, account, rest.url) | environ
            settings = load(told)
            system = cls(settings, told, account, actions(settings.bot_port) if actions else None)
            prepare_secrets(settings)
            prepare_store(settings)
            try:
                system.run("rasa", "bot", "channels", "jobs")
                system.wait_until_ready()
                yield system
            finally:
                stop(system.children.values())

    def run(self, *names: str) -> None:
        """Start these processes."""
        for program in self._programs():
            if program.name in names:
                told = {**program.environ, **self._told(program.environ)}
                log = self.settings.home / "logs" / f"{program.name}.log"
                log.parent.mkdir(exist_ok=True)
                self.children[program.name] = start(Program(program.name, program.command, told), log)

    def kill(self, name: str, signal_number: int = 9) -> None:
        """Send a signal to one process; after 9 it is gone when this returns."""
        os.kill(self.children[name].popen.pid, signal_number)
        if signal_number == 9:
            self.children[name].popen.wait()

    def wait_until_ready(self, seconds: float = READY_SECONDS) -> float:
        """Wait for `/readyz`. Gives the seconds it took; raises TimeoutError with what is missing."""
        began, said = time.monotonic(), "nobody answers"
        while time.monotonic() - began < seconds:
            try:
                reply = httpx.get(f"{self.url}/readyz", timeout=4)
            except httpx.HTTPError:
                time.sleep(0.1)
                continue
            if reply.status_code == httpx.codes.OK:
                return time.monotonic() - began
            said = reply.text
            time.sleep(0.1)
        raise TimeoutError(f"not ready: {said}; logs: {self.tails()}")

    def tails(self) -> str:
        """The last lines of each process's log, for a failing test."""
        logs = sorted((self.settings.home / "logs").glob("*.log"))
        return "\n".join(f"{log.name}: {log.read_text('utf-8', 'replace')[-1500:]}" for log in logs)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The system's store, opened in this process."""
        opened = open_store(self.settings, Clock(self.settings))
        try:
            yield opened
        finally:
            opened.close()

    def command(self, *arguments: str, status: int = 0) -> str:
        """Run `amparo …` against this system; gives its stdout, checks its exit status."""
        done = subprocess.run(
            [sys.executable, "-m", "cli", *arguments],
            cwd=PROJECT,
            env={**os.environ, **self.environ},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == status, (arguments, done.returncode, done.stderr)
        return done.stdout if status == 0 else done.stderr

    def listing(self, *arguments: str) -> Any:
        """Run `amparo … --json` and read what it printed."""
        return json.loads(self.command(*arguments, "--json"))

    def _programs(self) -> Iterator[Program]:
        yield programs.rasa(self.settings, newest_model())
        yield from programs.serving(self.settings)
        yield programs.sweeping(self.settings)

    def _told(self, environ: Mapping[str, str]) -> dict[str, str]:
        """What this system's settings add to a program that is told our settings at all."""
        if "AMPARO_HOME" not in environ:
            return {"AMPARO_BOT_PORT": str(self.actions_port)} if self.actions_port else {}
        return {name: value for name, value in self.environ.items() if environ.get(name, "?") != ""}


def _environ(home: Path, account: Account, rest_url: str) -> dict[str, str]:
    public = free_port()
    return {
        "AMPARO_HOME": str(home),
        "AMPARO_DATABASE_URL": f"sqlite:///{home / 'amparo.sqlite3'}",
        "AMPARO_PUBLIC_PORT": str(public),
        "AMPARO_CONSOLE_PORT": str(free_port()),
        "AMPARO_BOT_PORT": str(free_port()),
        "AMPARO_RASA_PORT": str(free_port()),
        "AMPARO_PUBLIC_URL": f"http://127.0.0.1:{public}",
        "AMPARO_DEMO": "1",
        "TWILIO_ACCOUNT_SID": account.sid,
        "TWILIO_AUTH_TOKEN": account.auth_token,
        "TWILIO_API_BASE": rest_url,
        "AMPARO_REDIS_URL": "",
        "AMPARO_SMTP_URL": "",
        "AMPARO_NOW": "",
        "AMPARO_CONFIG": str(_never_open(home)),
    }


def _never_open(home: Path) -> Path:
    """The demo's `amparo.toml` with nobody behind the bot on any day."""
    document = tomlkit.parse((PROJECT / "amparo.toml").read_text(encoding="utf-8"))
    document["handoff"]["weekdays"] = []
    config = home / "never_open.toml"
    config.write_text(tomlkit.dumps(document), encoding="utf-8")
    return config
