"""The environment: places, ports, secrets, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from settings import SettingInvalid, Settings, load
from settings.environment import PROJECT


def test_without_any_setting_the_defaults_hold() -> None:
    settings = load({})
    assert settings.home == PROJECT / "var"
    assert settings.database_url == f"sqlite:///{PROJECT / 'var' / 'amparo.sqlite3'}"
    assert (settings.public_port, settings.console_port, settings.bot_port, settings.rasa_port) == (
        8080,
        8081,
        8082,
        5005,
    )
    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.redis_url is None
    assert settings.twilio.account_sid is None
    assert settings.sms_sender is None


def test_demo_is_off_unless_it_is_switched_on() -> None:
    """L96: by default the least."""
    assert not load({}).demo
    assert load({"AMPARO_DEMO": "1"}).demo


def test_relative_paths_count_from_the_project_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load({"AMPARO_HOME": "elsewhere"}).home == PROJECT / "elsewhere"


def test_several_twilio_tokens_may_be_given_while_one_is_rotated() -> None:
    twilio = load({"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "new, old"}).twilio
    assert twilio.auth_tokens == ("new", "old")


def test_no_secret_shows_in_the_settings_text() -> None:
    """L100: what is printed or logged holds no secret."""
    shown = repr(
        load({"TWILIO_AUTH_TOKEN": "hush-1", "AMPARO_DATABASE_URL": "postgresql+psycopg://u:hush-2@h/d"})
    )
    assert "hush" not in shown


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"AMPARO_PUBLIC_PORT": "eighty"}, "AMPARO_PUBLIC_PORT"),
        ({"AMPARO_RASA_PORT": "0"}, "AMPARO_RASA_PORT"),
        ({"AMPARO_BOT_PORT": "70000"}, "AMPARO_BOT_PORT"),
        ({"AMPARO_CONSOLE_PORT": "8080"}, "AMPARO_CONSOLE_PORT and AMPARO_PUBLIC_PORT"),
        ({"AMPARO_DEMO": "yes"}, "AMPARO_DEMO"),
        ({"AMPARO_PUBLIC_URL": "amparo.example"}, "AMPARO_PUBLIC_URL"),
        ({"AMPARO_PUBLIC_URL": "https://amparo.example/?a=1"}, "AMPARO_PUBLIC_URL"),
        ({"AMPARO_PUBLIC_URL": "http://[oops"}, "AMPARO_PUBLIC_URL"),
        ({"AMPARO_REDIS_URL": "localhost:6379"}, "AMPARO_REDIS_URL"),
        ({"AMPARO_DATABASE_URL": "postgresql://h/d"}, "AMPARO_DATABASE_URL"),
        ({"TWILIO_ACCOUNT_SID": "SK1", "TWILIO_AUTH_TOKEN": "t"}, "TWILIO_ACCOUNT_SID"),
        ({"TWILIO_ACCOUNT_SID": "AC1"}, "TWILIO_AUTH_TOKEN"),
        ({"TWILIO_API_BASE": "mock"}, "TWILIO_API_BASE"),
        ({"AMPARO_CONFIG": "nowhere.toml"}, "AMPARO_CONFIG"),
        ({"AMPARO_CONFIG": "."}, "AMPARO_CONFIG"),
        ({"AMPARO_NOW": "clock"}, "AMPARO_NOW"),
        ({"AMPARO_NOW": "no-such-clock", "AMPARO_DEMO": "1"}, "AMPARO_NOW"),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(environ: dict[str, str], named: str) -> None:
    with pytest.raises(SettingInvalid) as refused:
        load(environ)
    assert named in str(refused.value)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_config_that_is_not_toml_is_named(tmp_path: Path) -> None:
    config = tmp_path / "broken.toml"
    config.write_text("[controller\n")
    with pytest.raises(SettingInvalid, match="AMPARO_CONFIG"):
        load({"AMPARO_CONFIG": str(config)})


def test_a_changed_copy_of_the_demo_loads(load_changed: Callable[..., Settings]) -> None:
    assert load_changed({"dialogue.marketing_question": "never"}).dialogue.marketing_question == "never"
