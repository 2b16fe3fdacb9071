"""Enrolling, renewing and taking off one's own second factor."""

import re
from pathlib import Path

import httpx
import pytest
from pyotp import TOTP

from settings import Settings, load
from store import Store
from tests.conftest import SetClock
from tests.console.conftest import events_of, sit_down, token
from tests.services.second_factor_cases import shown

HERE = "/cuenta/segundo-factor"


def send(desk: httpx.Client, what: str, code: str = "") -> httpx.Response:
    """Send one of the forms of the page."""
    form = {"csrf": token(desk.get(HERE).text), "code": code}
    return desk.post(f"{HERE}/{what}", data=form)


def telephone_of(desk: httpx.Client) -> TOTP:
    """Begin, and type the secret that the page shows into a telephone."""
    assert send(desk, "empezar").status_code == 303
    groups = re.search(r'id="clave">([A-Z2-7 ]+)<', desk.get(HERE).text)
    assert groups is not None
    return TOTP(groups[1].replace(" ", ""))


def codes_in(page: str) -> list[str]:
    """The recovery codes that a page shows."""
    return re.findall(r"<li>([a-z2-9]{5}-[a-z2-9]{5})</li>", page)


def test_enrolling_shows_the_secret_then_the_recovery_codes_once(
    desk: httpx.Client, store: Store, clock: SetClock
) -> None:
    telephone = telephone_of(desk)
    page = desk.get(HERE).text
    assert "<svg" in page
    assert "style=" not in page
    assert page.count("<script") == page.count('<script src="/static/desk.js') == 1
    wrong = f"{(int(shown(telephone, clock)) + 1) % 1_000_000:06}"
    assert send(desk, "confirmar", wrong).status_code == 422
    done = send(desk, "confirmar", shown(telephone, clock))
    assert len(codes_in(done.text)) == 10
    again = desk.get(HERE).text
    assert codes_in(again) == []
    assert telephone.secret[:4] not in again
    assert "second_factor_confirmed" in events_of(store)


def test_codes_are_renewed_and_the_factor_taken_off_only_for_a_code(
    desk: httpx.Client, store: Store, clock: SetClock
) -> None:
    telephone = telephone_of(desk)
    first = codes_in(send(desk, "confirmar", shown(telephone, clock)).text)
    assert send(desk, "codigos", "abcdef").status_code == 422
    clock.forward(seconds=30)
    fresh = codes_in(send(desk, "codigos", shown(telephone, clock)).text)
    assert len(fresh) == 10
    assert set(fresh).isdisjoint(first)
    assert send(desk, "quitar", first[0]).status_code == 422
    assert send(desk, "quitar", fresh[0]).status_code == 303
    assert "Empezar" in desk.get(HERE).text
    assert "second_factor_removed" in events_of(store)


def test_beginning_again_does_not_touch_a_confirmed_one(desk: httpx.Client, clock: SetClock) -> None:
    telephone = telephone_of(desk)
    send(desk, "confirmar", shown(telephone, clock))
    assert send(desk, "empezar").status_code == 303
    assert "Activado." in desk.get(HERE).text


class TestOutsideADemo:
    """What a live console demands."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> Settings:
        return load({"AMPARO_HOME": str(tmp_path)})

    @pytest.mark.parametrize("role", ["supervisor", "dpo", "auditor", "admin"])
    def test_who_leads_enrols_before_anything_else(
        self, browser: httpx.Client, store: Store, clock: SetClock, hire_as: str, role: str
    ) -> None:
        """L92: a password alone does not open what many people's data stand behind."""
        del hire_as
        sit_down(browser, store, role)
        for path in ("/cola", "/control", "/control/personal", "/conversaciones/" + "a" * 32):
            answer = browser.get(path)
            assert (answer.status_code, answer.headers["location"]) == (303, HERE), path
        assert "exige un segundo factor" in browser.get(HERE).text
        telephone = telephone_of(browser)
        send(browser, "confirmar", shown(telephone, clock))
        assert browser.get("/control", follow_redirects=True).status_code == 200
        clock.forward(seconds=30)
        assert send(browser, "quitar", shown(telephone, clock)).status_code == 303
        assert browser.get("/control").headers["location"] == HERE

    def test_an_agent_may_and_need_not(self, desk: httpx.Client) -> None:
        assert desk.get("/cola").status_code == 200
        assert "Empezar" in desk.get(HERE).text
