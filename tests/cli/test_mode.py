"""Demo or live, and which home remembers it."""

from pathlib import Path

import pytest

from cli.mode import load_settings, remember
from settings import load


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMPARO_HOME", str(tmp_path))
    monkeypatch.delenv("AMPARO_DEMO", raising=False)


def test_a_command_is_live_unless_told_otherwise() -> None:
    """L96."""
    assert not load_settings().demo
    assert load_settings(demo_unless_set=True).demo


def test_a_command_follows_the_last_run_of_its_home(tmp_path: Path) -> None:
    remember(load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"}))
    assert load_settings().demo
    remember(load({"AMPARO_HOME": str(tmp_path)}))
    assert not load_settings().demo


def test_what_the_environment_says_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"}))
    monkeypatch.setenv("AMPARO_DEMO", "0")
    assert not load_settings(demo_unless_set=True).demo
