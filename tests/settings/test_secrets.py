"""The bearer secrets of the hops."""

import stat
from pathlib import Path

import pytest

from settings import SettingInvalid, Settings, load, secrets


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a home of their own."""
    return load({"AMPARO_HOME": str(tmp_path / "home")})


def test_secrets_are_made_for_the_owner_alone(settings: Settings) -> None:
    """L92: files of mode 0600 in a folder of mode 0700."""
    secrets.make(settings)
    folder = settings.home / "secrets"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(file.name for file in folder.iterdir()) == sorted(f"{hop}.token" for hop in secrets.HOPS)
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_each_hop_has_its_own_secret_and_keeps_it(settings: Settings) -> None:
    secrets.make(settings)
    first = [secrets.internal_token(settings, hop) for hop in secrets.HOPS]
    secrets.make(settings)
    assert [secrets.internal_token(settings, hop) for hop in secrets.HOPS] == first
    assert len(set(first)) == len(first)
    assert min(map(len, first)) >= 32


def test_a_secret_that_was_never_made_is_named(settings: Settings) -> None:
    with pytest.raises(SettingInvalid, match=r"AMPARO_HOME.*bot_to_rasa"):
        secrets.internal_token(settings, "bot_to_rasa")


def test_a_secret_that_others_can_read_is_refused(settings: Settings) -> None:
    """L92."""
    secrets.make(settings)
    (settings.home / "secrets" / "bot_to_rasa.token").chmod(0o644)
    with pytest.raises(SettingInvalid, match="0600"):
        secrets.internal_token(settings, "bot_to_rasa")


def test_an_empty_secret_is_refused(settings: Settings) -> None:
    secrets.make(settings)
    (settings.home / "secrets" / "bot_to_rasa.token").write_text("")
    with pytest.raises(SettingInvalid, match="bot_to_rasa"):
        secrets.internal_token(settings, "bot_to_rasa")
