"""What a home gets at its first start."""

from pathlib import Path

import pytest

from cli.demo_customers import HOW_MANY
from cli.first_start import first_login, prepare_secrets, prepare_store
from settings import Settings, load


@pytest.fixture
def demo(tmp_path: Path) -> Settings:
    """A demo whose home is not there yet."""
    return load({"AMPARO_HOME": str(tmp_path / "home"), "AMPARO_DEMO": "1"})


def test_keys_and_secrets_are_made_once_for_the_owner_alone(demo: Settings) -> None:
    """L92: mode 0600."""
    assert prepare_secrets(demo)
    assert prepare_secrets(demo) is None
    files = [
        path for folder in ("keys", "secrets") for path in (demo.home / folder).rglob("*") if path.is_file()
    ]
    assert len(files) > len(("master", "authority"))
    assert {path.stat().st_mode & 0o077 for path in files} == {0}


def test_an_empty_demo_gets_its_customers_once(demo: Settings) -> None:
    prepare_secrets(demo)
    assert prepare_store(demo) == HOW_MANY
    assert prepare_store(demo) == 0


def test_a_live_store_gets_no_invented_people(demo: Settings) -> None:
    live = load({"AMPARO_HOME": str(demo.home)})
    prepare_secrets(live)
    assert prepare_store(live) == 0


def test_the_first_login_is_made_once(demo: Settings) -> None:
    prepare_secrets(demo)
    prepare_store(demo)
    login = first_login(demo)
    assert login is not None
    assert login[0] == "dpo"
    assert first_login(demo) is None
