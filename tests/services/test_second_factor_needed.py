"""Who needs a second factor, and who is ready for work."""

from dataclasses import replace
from pathlib import Path

import pytest

from duties.permissions import Role
from services.resume_session import Login
from services.second_factor_needed import is_ready, needs_second_factor
from settings import Oidc, Settings, load

LOGIN = Login(session_id="", csrf="", staff_id="", name="lola", role="dpo", must_change=False)


@pytest.fixture
def live(tmp_path: Path) -> Settings:
    return load({"AMPARO_HOME": str(tmp_path)})


@pytest.mark.parametrize("role", Role)
def test_those_who_lead_need_one_and_nobody_in_a_demo(live: Settings, role: Role) -> None:
    login = replace(LOGIN, role=role)
    assert needs_second_factor(live, login) is (role != Role.AGENT)
    assert not needs_second_factor(replace(live, demo=True), login)


@pytest.mark.parametrize(("asks", "needed"), [(True, False), (False, True)])
def test_a_provider_that_asked_for_its_own_is_enough(live: Settings, asks: bool, needed: bool) -> None:
    oidc = Oidc("https://id.example.org", "amparo", None, checks_second_factor=asks)
    settings = replace(live, console=replace(live.console, oidc=oidc))
    assert needs_second_factor(settings, replace(LOGIN, by_provider=True)) is needed
    assert needs_second_factor(settings, LOGIN)


@pytest.mark.parametrize(
    ("login", "ready"),
    [
        (None, False),
        (LOGIN, False),
        (replace(LOGIN, protected=True), True),
        (replace(LOGIN, protected=True, awaits_code=True), False),
        (replace(LOGIN, protected=True, must_change=True), False),
        (replace(LOGIN, role="agent"), True),
    ],
)
def test_ready_is_whoever_has_nothing_left_to_show(live: Settings, login: Login | None, ready: bool) -> None:
    assert is_ready(live, login) is ready
