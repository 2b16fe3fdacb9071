"""A stock Rasa starter bot: trained when its sources have changed, served as `rasa run` does, tracker in memory."""

import hashlib
import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli.processes import Child, Program, start, stop
from cli.programs import RASA_PYTHON
from tests.bench.places import STARTER, STARTER_HOME
from tests.bench.progress import say
from tests.bench.talk import wait_for
from tests.running import free_port

TRAINING_SECONDS = 240
READY_SECONDS = 90
NOTE = STARTER_HOME / "trained.json"
LOG = STARTER_HOME / "starter.log"


class Starter:
    """The running bot."""

    def __init__(self, child: Child, port: int, ready_seconds: float) -> None:
        self.child = child
        self.port = port
        self.ready_seconds = ready_seconds


def train_starter() -> float:
    """The seconds its training took, now or when it was last needed."""
    sources = _fingerprint()
    if NOTE.is_file():
        note = json.loads(NOTE.read_text("utf-8"))
        if note["sources"] == sources and (STARTER_HOME / "models" / note["model"]).is_file():
            return float(note["seconds"])
    STARTER_HOME.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    _rasa_train()
    seconds = time.monotonic() - began
    NOTE.write_text(json.dumps({"sources": sources, "model": "starter.tar.gz", "seconds": seconds}), "utf-8")
    return seconds


@contextmanager
def running_starter() -> Iterator[Starter]:
    """Serve the trained starter until the end of the block."""
    port = free_port()
    options = ("--port", str(port), "--interface", "127.0.0.1", "--enable-api")
    files = ("--endpoints", str(STARTER / "endpoints.yml"), "--credentials", str(STARTER / "credentials.yml"))
    model = ("--model", str(STARTER_HOME / "models" / "starter.tar.gz"))
    command = (str(RASA_PYTHON), "-m", "rasa", "run", *options, *files, *model)
    began = time.monotonic()
    child = start(Program("starter", command, _environ()), LOG)
    try:
        wait_for(port, "/status", READY_SECONDS)
        yield Starter(child, port, time.monotonic() - began)
    finally:
        stop([child])


def _rasa_train() -> None:
    say("training the stock starter, once")
    sources = ("--config", str(STARTER / "config.yml"), "--domain", str(STARTER / "domain.yml"))
    data = ("--data", str(STARTER / "data"))
    out = ("--out", str(STARTER_HOME / "models"), "--fixed-model-name", "starter", "--force")
    with LOG.open("ab") as log:
        subprocess.run(
            (str(RASA_PYTHON), "-m", "rasa", "train", *sources, *data, *out),
            cwd=STARTER_HOME,
            env=_environ(),
            stdout=log,
            stderr=log,
            check=True,
            timeout=TRAINING_SECONDS,
        )


def _environ() -> dict[str, str]:
    told = {name: value for name, value in os.environ.items() if not name.startswith(("AMPARO_", "PYTHON"))}
    return told | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


def _fingerprint() -> str:
    files = sorted(path for path in Path(STARTER).rglob("*.yml"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
