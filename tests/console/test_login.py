"""Logging in, out, and being shut out."""

from collections.abc import Callable

import httpx
import pytest
from sqlalchemy import text

from console.access import LOGIN_COOKIE, SESSION_COOKIE
from services.add_staff import add_staff
from store import Store
from store.models import AuditEntry, StaffSession
from tests.conftest import SetClock
from tests.console.conftest import PASSWORD, log_in, staff_named, token

Hire = Callable[[str, str], None]


def events(store: Store) -> str:
    """Every audit event so far, as text."""
    with store.reader() as read:
        return " ".join(entry.events for entry in read.session.query(AuditEntry).order_by(AuditEntry.seq))


def test_without_a_login_every_page_leads_to_the_login_form(browser: httpx.Client) -> None:
    for path in ("/cola", "/conversaciones/" + "a" * 32, "/solicitudes/1234567890", "/clave"):
        answer = browser.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")


def test_the_right_password_opens_the_queue(browser: httpx.Client, hire: Hire) -> None:
    hire("lola", "agent")
    assert log_in(browser, " LOLA ") == 303
    assert browser.get("/cola").status_code == 200


@pytest.mark.parametrize("name", ["lola", "nadie", "", "x" * 60, "lo\x00la", "' or 1=1 --"])
def test_a_refusal_says_the_same_for_known_and_unknown_names(
    browser: httpx.Client, hire: Hire, name: str
) -> None:
    hire("lola", "agent")
    form = {"csrf": token(browser.get("/entrar").text), "name": name, "password": "no es esta"}
    answer = browser.post("/entrar", data=form)
    assert answer.status_code == 401
    assert "El nombre o la contraseña no son correctos." in answer.text


def test_five_failures_shut_the_login_for_fifteen_minutes(
    browser: httpx.Client, hire: Hire, store: Store, clock: SetClock
) -> None:
    """L93: guessing is stopped, and stands in the audit."""
    hire("lola", "agent")
    for _ in range(5):
        assert log_in(browser, "lola", "no es esta") == 401
    assert log_in(browser, "lola") == 401
    assert "staff_locked" in events(store)
    assert "login_refused" in events(store)
    clock.forward(minutes=15)
    assert log_in(browser, "lola") == 303


def test_the_session_cookie_is_out_of_reach_and_only_its_hash_is_kept(
    browser: httpx.Client, hire: Hire, store: Store
) -> None:
    hire("lola", "agent")
    form = {"csrf": token(browser.get("/entrar").text), "name": "lola", "password": PASSWORD}
    cookie = browser.post("/entrar", data=form).headers["set-cookie"]
    assert cookie.startswith(SESSION_COOKIE)
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    secret = browser.cookies[SESSION_COOKIE]
    with store.reader() as read:
        rows = read.session.execute(text("SELECT * FROM staff_sessions")).all()
    assert len(rows) == 1
    assert secret not in str(rows)


def test_over_https_the_cookie_is_secure(browser: httpx.Client, hire: Hire) -> None:
    hire("lola", "agent")
    form = {"csrf": token(browser.get("/entrar").text), "name": "lola", "password": PASSWORD}
    answer = browser.post("/entrar", data=form, headers={"X-Forwarded-Proto": "https"})
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"]


def test_a_session_ends_after_thirty_idle_minutes(desk: httpx.Client, clock: SetClock) -> None:
    clock.forward(minutes=29)
    assert desk.get("/cola").status_code == 200
    clock.forward(minutes=29)
    assert desk.get("/cola").status_code == 200
    clock.forward(minutes=30)
    assert desk.get("/cola").status_code == 303


def test_a_session_ends_after_ten_hours_whatever_happens(desk: httpx.Client, clock: SetClock) -> None:
    for _ in range(23):
        clock.forward(minutes=25)
        assert desk.get("/cola").status_code == 200
    clock.forward(minutes=25)
    assert desk.get("/cola").status_code == 303


def test_logging_out_ends_the_session_on_the_server(desk: httpx.Client, store: Store) -> None:
    secret = desk.cookies[SESSION_COOKIE]
    desk.post("/salir", data={"csrf": token(desk.get("/cola").text)})
    desk.cookies.set(SESSION_COOKIE, secret)
    assert desk.get("/cola").status_code == 303
    with store.reader() as read:
        assert read.session.query(StaffSession).count() == 0
    assert "staff_logged_out" in events(store)


def test_a_login_gets_a_session_of_its_own_whatever_the_browser_brought(
    browser: httpx.Client, hire: Hire
) -> None:
    hire("lola", "agent")
    form = {"csrf": token(browser.get("/entrar").text), "name": "lola", "password": PASSWORD}
    planted = {"Cookie": f"{SESSION_COOKIE}=planted; {LOGIN_COOKIE}={browser.cookies[LOGIN_COOKIE]}"}
    answer = browser.post("/entrar", data=form, headers=planted)
    assert answer.cookies[SESSION_COOKIE] != "planted"


def test_somebody_disabled_is_out_at_once(desk: httpx.Client, store: Store) -> None:
    with store.unit_of_work("cli") as work:
        work.session.merge(staff_named(store, "lola")).disabled = True
        work.commit()
    assert desk.get("/cola").status_code == 303
    assert log_in(desk, "lola") == 401


def test_the_first_password_must_be_changed_before_anything_else(browser: httpx.Client, store: Store) -> None:
    with store.unit_of_work("cli") as work:
        _, first = add_staff(work, name="nuevo", role="agent")
        work.commit()
    assert log_in(browser, "nuevo", first) == 303
    answer = browser.get("/cola")
    assert (answer.status_code, answer.headers["location"]) == (303, "/clave")
    assert browser.get("/conversaciones/" + "a" * 32).headers["location"] == "/clave"
    page = browser.get("/clave")
    form = {"csrf": token(page.text), "old": first, "new": PASSWORD, "again": PASSWORD}
    assert browser.post("/clave", data=form).headers["location"] == "/hoy"
    assert browser.get("/cola").status_code == 200


def test_a_login_form_that_this_console_did_not_give_is_refused(browser: httpx.Client, hire: Hire) -> None:
    hire("lola", "agent")
    answer = browser.post("/entrar", data={"csrf": "x", "name": "lola", "password": PASSWORD})
    assert answer.status_code == 403
