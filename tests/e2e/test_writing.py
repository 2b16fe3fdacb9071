"""A session of the desk does not run out under whoever writes a long text."""

from playwright.sync_api import Page, expect

from tests.conftest import SetClock
from tests.e2e.desk_page import log_in


def write(page: Page, clock: SetClock, words: str) -> None:
    """Twenty minutes later, some more words."""
    clock.forward(minutes=20)
    page.clock.fast_forward("20:00")
    with page.expect_response("**/cuenta"):
        page.get_by_label("Qué pide o qué pasó").press_sequentially(words)


def test_what_takes_an_hour_to_write_is_entered(page: Page, clock: SetClock) -> None:
    """L93: half an hour without a sign ends a session; writing is a sign."""
    page.clock.install()
    log_in(page)
    page.goto("/entrada/nueva/carta")
    for words in ("El perito", " no vino", " el lunes."):
        write(page, clock, words)
    page.get_by_role("button", name="Anotar").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Qué pide o qué pasó")).to_have_value("El perito no vino el lunes.")


def test_whoever_does_not_write_is_gone_after_half_an_hour(page: Page, clock: SetClock) -> None:
    """L93."""
    page.clock.install()
    log_in(page)
    page.goto("/entrada/nueva/carta")
    clock.forward(minutes=31)
    page.get_by_role("button", name="Anotar").click()
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()
