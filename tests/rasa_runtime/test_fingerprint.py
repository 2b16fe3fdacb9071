"""When a model must be trained anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa_runtime.fingerprint import fingerprint

FILES = ["config.yml", "domain.yml", "bot/data/es/erasure.yml", "rasa_runtime/nlu/features.py"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize("name", [*FILES, "bot/data/rules/new.yml"])
def test_each_source_changes_it(root: Path, name: str) -> None:
    """Changed or new."""
    before = fingerprint(root)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("other")
    assert fingerprint(root) != before


def test_anything_else_leaves_it(root: Path) -> None:
    """The connector is not trained."""
    before = fingerprint(root)
    (root / "rasa_runtime" / "connector.py").write_text("other")
    assert fingerprint(root) == before
