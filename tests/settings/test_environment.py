"""`.env` and the environment."""

from pathlib import Path

import pytest

from settings import SettingInvalid
from settings.environment import _dotenv, environment


def test_dotenv_takes_comments_quotes_and_export(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "# a comment\n\nexport A=1\nB = 'two words' # why\nC=\"#3\"\nD=four # five\nE=\n", encoding="utf-8"
    )
    assert _dotenv(file) == {"A": "1", "B": "two words", "C": "#3", "D": "four", "E": ""}


def test_a_line_that_is_no_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=1\nhello there\n")
    with pytest.raises(SettingInvalid, match="line 2"):
        _dotenv(tmp_path / ".env")


def test_the_environment_wins_over_dotenv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("AMPARO_DEMO=0\nAMPARO_BOT_PORT=9000\n")
    monkeypatch.setattr("settings.environment.PROJECT", tmp_path)
    monkeypatch.setenv("AMPARO_DEMO", "1")
    monkeypatch.delenv("AMPARO_BOT_PORT", raising=False)
    both = environment(None)
    assert (both["AMPARO_DEMO"], both["AMPARO_BOT_PORT"]) == ("1", "9000")
