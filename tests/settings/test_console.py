"""How staff come in."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from settings import SettingInvalid, Settings

Loader = Callable[..., Settings]
OIDC = {"issuer": "https://id.example.org/", "client_id": "amparo"}


def test_the_default_asks_those_who_lead_for_a_second_factor(load_changed: Loader) -> None:
    console = load_changed({"console": None}).console
    assert set(console.second_factor_roles) == {"supervisor", "dpo", "auditor", "admin"}
    assert (console.idle, console.longest) == (timedelta(minutes=30), timedelta(hours=10))
    assert console.local_password
    assert console.oidc is None


def test_the_file_of_the_demo_says_the_same_as_the_default(load_changed: Loader) -> None:
    assert load_changed().console == load_changed({"console": None}).console


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"console.second_factor_roles": ["boss"]}, "second_factor_roles"),
        ({"console.idle_minutes": 0}, "idle_minutes"),
        ({"console.session_hours": 25}, "session_hours"),
        ({"console.local_password": False}, "local_password"),
        ({"console.oidc": {"issuer": "https://id.example.org"}}, "client_id"),
        ({"console.oidc": {**OIDC, "issuer": "http://id.example.org"}}, "issuer"),
        ({"console.oidc": {**OIDC, "isuer": "x"}}, "isuer"),
    ],
)
def test_a_wrong_setting_is_named(load_changed: Loader, changes: dict[str, object], named: str) -> None:
    with pytest.raises(SettingInvalid, match=named):
        load_changed(changes)


def test_the_provider_is_named_by_file_or_environment_and_its_secret_by_the_environment(
    load_changed: Loader,
) -> None:
    secret = {"AMPARO_OIDC_CLIENT_SECRET": "s3cret"}
    by_file = load_changed({"console.oidc": OIDC, "console.local_password": False}, secret).console.oidc
    assert by_file is not None
    assert (by_file.issuer, by_file.client_secret) == ("https://id.example.org/", "s3cret")
    assert "s3cret" not in repr(by_file)
    environment = {"AMPARO_OIDC_ISSUER": "https://other.example", "AMPARO_OIDC_CLIENT_ID": "desk"}
    by_environment = load_changed({}, environment).console.oidc
    assert by_environment is not None
    assert (by_environment.issuer, by_environment.client_id) == ("https://other.example", "desk")


def test_half_a_provider_in_the_environment_is_refused(load_changed: Loader) -> None:
    with pytest.raises(SettingInvalid, match="AMPARO_OIDC_ISSUER"):
        load_changed({}, {"AMPARO_OIDC_CLIENT_ID": "desk"})
