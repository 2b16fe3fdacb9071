"""A page of the desk in the real browser: opened, looked at, walked by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.e2e.wcag import findings

SHOTS = Path(__file__).parent / "screenshots"
PASSWORD = "caballo-grapa-correcto"
WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
TEAM = {
    "lola": "agent",
    "pepe": "agent",
    "marta": "supervisor",
    "delegada": "dpo",
    "auditora": "auditor",
    "jefa": "admin",
}


@contextmanager
def opened_page(browser: Browser, address: str, size: ViewportSize) -> Iterator[Page]:
    """A page of its own; whatever the browser complains of, a refusal of the 400s apart, fails the test."""
    complaints: list[str] = []
    with browser.new_context(base_url=address, viewport=size, locale="es-ES") as context:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
    assert [each for each in complaints if "status of 4" not in each] == []


def look_at(page: Page, name: str) -> None:
    """Keep a picture; refuse what WCAG 2.2 AA would, and a page wider than its window."""
    SHOTS.mkdir(exist_ok=True)
    assert page.viewport_size is not None
    page.screenshot(path=SHOTS / f"{name}-{page.viewport_size['width']}.png", full_page=True)
    assert findings(page) == []


def give_password(page: Page, name: str) -> None:
    """The first step of a login, by keyboard."""
    page.goto("/entrar")
    expect(page.get_by_label("Nombre de acceso")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def log_in(page: Page, name: str = "lola") -> None:
    """The whole login of somebody whose home is *Hoy*."""
    give_password(page, name)
    expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()


def log_out(page: Page) -> None:
    """By keyboard."""
    press(page, "Salir")
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is named so; each stop has to show its focus."""
    for _ in range(100):
        page.keyboard.press("Tab")
        here, outline, what = page.evaluate(
            "() => { const e = document.activeElement; return [(e.labels && e.labels[0] || e).innerText,"
            " getComputedStyle(e).outlineStyle, e.outerHTML.slice(0, 200)] }"
        )
        assert outline != "none" or what.startswith("<body"), (
            what
        )  # the end of the page, before its beginning
        if name in here:
            return
    raise AssertionError(f"Tab never reaches {name}")


def press(page: Page, name: str) -> None:
    """Reach it by Tab, press Enter, and wait for the page that follows."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")
