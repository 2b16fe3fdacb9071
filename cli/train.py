"""The trained model: made anew when what it is trained from has changed."""

import json
import os
import tempfile
from pathlib import Path

from cli.processes import Program, start_shown, stop
from cli.programs import RASA_PYTHON
from cli.stop_flag import StopFlag
from rasa_runtime.fingerprint import fingerprint
from settings.environment import PROJECT

MODELS = PROJECT / "bot" / "models"
NOTE = MODELS / "trained.json"
PAUSE_SECONDS = 0.1
LINES_SHOWN = 15  # of what a failed training said: its data are phrases, nobody's


class TrainingFailed(Exception):
    """There is no model for the present data; the message is the one sentence to show."""


def train_if_changed(stopping: StopFlag) -> None:
    """Train if need be; the trainer shows its own progress. Raises TrainingFailed."""
    if trained_model() is not None:
        return
    trained_from = fingerprint(PROJECT)
    NOTE.unlink(missing_ok=True)
    if not _train(stopping):
        return
    archives = sorted(MODELS.glob("*.tar.gz"), key=lambda archive: archive.stat().st_mtime)
    NOTE.write_text(json.dumps({"fingerprint": trained_from, "model": archives[-1].name}), encoding="utf-8")
    for outdated in archives[:-1]:
        outdated.unlink()


def trained_model() -> Path | None:
    """The model of just the present data, or None."""
    if not NOTE.is_file():
        return None
    note = json.loads(NOTE.read_text(encoding="utf-8"))
    archive = MODELS / note["model"]
    return archive if note["fingerprint"] == fingerprint(PROJECT) and archive.is_file() else None


def _train(stopping: StopFlag) -> bool:
    """Whether the training came to its end; False if told to stop."""
    MODELS.mkdir(exist_ok=True)
    told = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AMPARO_", "TWILIO_", "PYTHON"))
    }
    program = Program("training", (str(RASA_PYTHON), "-m", "rasa_runtime.train"), told)
    with tempfile.TemporaryFile() as errors:
        trainer = start_shown(program, errors)
        try:
            while trainer.ended() is None and not stopping.wait(PAUSE_SECONDS):
                pass
        finally:
            status = trainer.ended()
            stop([trainer])
        if status:
            errors.seek(0)
            last = errors.read().decode(errors="replace").strip().splitlines()[-LINES_SHOWN:]
            raise TrainingFailed("\n".join([f"The training of the model ended with status {status}:", *last]))
    return status == 0
