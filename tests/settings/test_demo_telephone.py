"""The demo's own telephone company."""

import stat
from pathlib import Path

import pytest

from settings import SettingInvalid, load, secrets


def demo(home: Path, **more: str) -> dict[str, str]:
    """The environment of a demo in that home."""
    return {"AMPARO_HOME": str(home), "AMPARO_DEMO": "1", **more}


def test_a_demo_without_an_account_gets_one_of_its_own(tmp_path: Path) -> None:
    secrets.make(load(demo(tmp_path)))
    twilio = load(demo(tmp_path, AMPARO_BOT_PORT="9082")).twilio
    assert twilio.account_sid is not None
    assert len(twilio.account_sid) == 34
    assert len(twilio.auth_tokens[0]) == 32
    assert twilio.api_base == "http://127.0.0.1:9092"
    assert stat.S_IMODE((tmp_path / "secrets" / "twilio_demo.token").stat().st_mode) == 0o600


def test_before_the_first_start_a_demo_has_none(tmp_path: Path) -> None:
    assert load(demo(tmp_path)).twilio.auth_tokens == ()


def test_an_account_of_the_controllers_own_is_left_alone(tmp_path: Path) -> None:
    secrets.make(load(demo(tmp_path)))
    twilio = load(demo(tmp_path, TWILIO_ACCOUNT_SID="AC1", TWILIO_AUTH_TOKEN="t")).twilio
    assert (twilio.account_sid, twilio.auth_tokens, twilio.api_base) == ("AC1", ("t",), None)


def test_a_token_given_without_an_account_is_the_demos(tmp_path: Path) -> None:
    twilio = load(demo(tmp_path, TWILIO_AUTH_TOKEN="t", TWILIO_API_BASE="http://127.0.0.1:1")).twilio
    assert (twilio.auth_tokens, twilio.api_base) == (("t",), "http://127.0.0.1:1")
    assert twilio.account_sid is not None


def test_outside_a_demo_nothing_is_made_up(tmp_path: Path) -> None:
    """L92."""
    secrets.make(load(demo(tmp_path)))
    twilio = load({"AMPARO_HOME": str(tmp_path)}).twilio
    assert (twilio.account_sid, twilio.auth_tokens, twilio.api_base) == (None, (), None)


def test_a_token_that_others_can_read_is_refused(tmp_path: Path) -> None:
    """L92."""
    secrets.make(load(demo(tmp_path)))
    (tmp_path / "secrets" / "twilio_demo.token").chmod(0o644)
    with pytest.raises(SettingInvalid, match="0600"):
        load(demo(tmp_path))
