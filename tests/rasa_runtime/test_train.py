"""Training, as the supervisor calls it."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from rasa_runtime.places import ROOT
from rasa_runtime.train import Progress


def test_progress_is_one_line_a_component(capsys: pytest.CaptureFixture[str]) -> None:
    """Rasa's own sentence, shortened."""
    record = logging.LogRecord(
        "x", logging.INFO, "", 1, "Starting to train component 'RulePolicy'.", (), None
    )
    Progress().emit(record)
    assert capsys.readouterr().out.endswith("entrenando RulePolicy\n")


def test_bad_data_end_with_one_sentence(tmp_path: Path) -> None:
    """Not with a traceback."""
    (tmp_path / "domain.yml").write_text("intents: [a: b: c]")
    (tmp_path / "data").mkdir()
    command = [sys.executable, "-m", "rasa_runtime.train", "--domain", str(tmp_path / "domain.yml")]
    command += ["--data", str(tmp_path / "data"), "--out", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True, timeout=120)
    assert ended.returncode == 1
    assert "train: " in ended.stderr and "Traceback" not in ended.stderr


def test_a_model_is_trained(model: Path) -> None:
    """Into the folder it was told."""
    assert model.is_file() and model.name.endswith(".tar.gz")
