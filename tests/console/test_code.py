"""The second step of a login."""

from collections.abc import Callable

import httpx

from store import Store
from tests.conftest import SetClock
from tests.console.conftest import log_in, token
from tests.services.second_factor_cases import enrol, shown

Hire = Callable[[str, str], None]


def give(browser: httpx.Client, code: str) -> httpx.Response:
    """Type the code."""
    return browser.post("/codigo", data={"csrf": token(browser.get("/codigo").text), "code": code})


def test_after_the_password_nothing_opens_but_the_page_for_the_code(
    browser: httpx.Client, hire: Hire, store: Store, clock: SetClock
) -> None:
    hire("lola", "agent")
    enrol(store, clock)
    log_in(browser, "lola")
    for path in ("/cola", "/clave", "/cuenta", "/cuenta/segundo-factor"):
        answer = browser.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/codigo"), path
    csrf = token(browser.get("/codigo").text)
    for path in ("/clave", "/cuenta/segundo-factor/quitar", "/cuenta/sesiones/cerrar"):
        assert browser.post(path, data={"csrf": csrf}).headers["location"] == "/codigo"
    assert "Control" not in browser.get("/codigo").text


def test_the_code_opens_a_new_session(
    browser: httpx.Client, hire: Hire, store: Store, clock: SetClock
) -> None:
    hire("lola", "agent")
    telephone, _ = enrol(store, clock)
    log_in(browser, "lola")
    before = browser.cookies["amparo_desk"]
    answer = give(browser, shown(telephone, clock))
    assert (answer.status_code, answer.headers["location"]) == (303, "/hoy")
    assert browser.cookies["amparo_desk"] != before
    assert browser.get("/cola").status_code == 200
    assert browser.get("/codigo").headers["location"] == "/hoy"


def test_a_wrong_code_is_refused(browser: httpx.Client, hire: Hire, store: Store, clock: SetClock) -> None:
    hire("lola", "agent")
    enrol(store, clock)
    log_in(browser, "lola")
    answer = give(browser, "abcdef")
    assert answer.status_code == 401
    assert "Ese código no vale" in answer.text
    assert browser.get("/cola").headers["location"] == "/codigo"


def test_a_login_that_owes_its_code_soon_ends(
    browser: httpx.Client, hire: Hire, store: Store, clock: SetClock
) -> None:
    hire("lola", "agent")
    telephone, _ = enrol(store, clock)
    log_in(browser, "lola")
    clock.forward(minutes=10)
    assert browser.get("/codigo").headers["location"] == "/entrar"
    log_in(browser, "lola")
    assert give(browser, shown(telephone, clock)).headers["location"] == "/hoy"
