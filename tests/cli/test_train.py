"""When the model is trained anew."""

import json
from pathlib import Path

import pytest

from cli import train
from cli.stop_flag import StopFlag
from cli.train import TrainingFailed, train_if_changed, trained_model
from rasa_runtime.fingerprint import fingerprint
from settings.environment import PROJECT


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of models, and no trainer."""
    monkeypatch.setattr(train, "MODELS", tmp_path)
    monkeypatch.setattr(train, "NOTE", tmp_path / "trained.json")
    monkeypatch.setattr(train, "RASA_PYTHON", Path("/bin/false"))
    return tmp_path


def trained(models: Path, of: str) -> None:
    """As if a model had been trained of data with that fingerprint."""
    (models / "one.tar.gz").write_text("model")
    (models / "trained.json").write_text(json.dumps({"fingerprint": of, "model": "one.tar.gz"}))


def test_a_model_of_the_present_data_is_kept(models: Path) -> None:
    trained(models, fingerprint(PROJECT))
    train_if_changed(StopFlag())  # the trainer would have failed
    assert trained_model() == models / "one.tar.gz"


def test_a_model_of_other_data_does_not_count(models: Path) -> None:
    trained(models, "0" * 64)
    assert trained_model() is None


def test_a_note_without_its_model_does_not_count(models: Path) -> None:
    trained(models, fingerprint(PROJECT))
    (models / "one.tar.gz").unlink()
    assert trained_model() is None


def test_a_failed_training_is_told_with_its_last_words(models: Path) -> None:
    trained(models, "0" * 64)
    with pytest.raises(TrainingFailed, match="status 1"):
        train_if_changed(StopFlag())
    assert trained_model() is None


def test_after_a_training_only_its_model_is_left(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained(models, "0" * 64)
    program = models / "trainer"
    program.write_text(f"#!/bin/sh\nsleep 0.05; echo model > {models}/two.tar.gz\n")
    program.chmod(0o755)
    monkeypatch.setattr(train, "RASA_PYTHON", program)
    train_if_changed(StopFlag())
    assert trained_model() == models / "two.tar.gz"
    assert not (models / "one.tar.gz").exists()


def test_told_to_stop_nothing_is_noted(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = models / "trainer"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(train, "RASA_PYTHON", program)
    stopping = StopFlag()
    stopping.raised = True
    train_if_changed(stopping)
    assert trained_model() is None
