"""Trains the model into bot/models, saying how far it is (`python -m rasa_runtime.train`)."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
from pathlib import Path

os.environ["LOG_LEVEL"] = "ERROR"  # the only switch for Rasa's progress bars

from rasa_runtime import places, process, quiet_logs, without_tensorflow

STEPS = {
    "Starting to train component": "entrenando",
    "Finished training component": "hecho",
    "Restored component": "sin cambios",
}


class Progress(logging.Handler):
    """Prints one line for each component that Rasa trains; its names hold no personal data."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._started = time.monotonic()

    def emit(self, record: logging.LogRecord) -> None:
        """The step in a line of its own, with the seconds since the start."""
        message = record.getMessage()
        for said, shown in STEPS.items():
            if message.startswith(said):
                self.say(f"{shown} {message.rsplit(' ', 1)[-1].strip(chr(39) + '.')}")

    def say(self, text: str) -> None:
        """A progress line on stdout."""
        print(f"modelo {time.monotonic() - self._started:5.1f} s  {text}", flush=True)


def train(config: Path, domain: Path, data: Path, models: Path) -> Path:
    """Trains and returns the archive; RuntimeError when Rasa refuses the data."""
    progress = Progress()
    progress.say("arranca el entrenamiento")
    from rasa.model_training import train as rasa_train

    from rasa_runtime import fast_loading

    fast_loading.install()
    quiet_logs.install()
    hooks = logging.getLogger("rasa.engine.training.hooks")
    hooks.addHandler(progress)
    hooks.setLevel(logging.INFO)
    hooks.propagate = False
    result = rasa_train(str(domain), str(config), [str(data)], output=str(models), force_training=True)
    if result.code != 0 or result.model is None:
        raise RuntimeError(f"rasa train ended with code {result.code}")
    progress.say(f"modelo guardado en {Path(result.model).name}")
    return Path(result.model)


def main() -> int:
    """Trains what is in the repository, or in the folders given."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--config", type=Path, default=places.CONFIG)
    arguments.add_argument("--domain", type=Path, default=places.DOMAIN)
    arguments.add_argument("--data", type=Path, default=places.DATA)
    arguments.add_argument("--out", type=Path, default=places.MODELS)
    given = arguments.parse_args()
    process.prepare()
    without_tensorflow.arm()
    from rasa.shared.exceptions import RasaException

    try:
        train(given.config, given.domain, given.data, given.out)
    except (RasaException, RuntimeError) as error:
        print(f"train: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
