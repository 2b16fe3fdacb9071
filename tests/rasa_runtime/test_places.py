"""Where files are found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rasa_runtime.places import CONFIG, ModelMissing, newest_model


def test_the_newest_model_is_taken(tmp_path: Path) -> None:
    """By time, not by name."""
    for name, time in (("b.tar.gz", 1), ("a.tar.gz", 2)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time, time))
    assert newest_model(tmp_path).name == "a.tar.gz"


def test_no_model_says_how_to_get_one(tmp_path: Path) -> None:
    """In one sentence."""
    with pytest.raises(ModelMissing, match="rasa_runtime.train"):
        newest_model(tmp_path)


def test_the_configuration_lies_in_the_root() -> None:
    """Where Rasa people look for it."""
    assert CONFIG.is_file()
