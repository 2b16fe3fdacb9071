"""The public page of choices in a real browser: by keyboard alone, narrow and wide, under the strict policy."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from channels.app import create_app
from settings import load
from settings.secrets import make
from tests.channels.fake_bot import FakeBot
from tests.e2e.browser import chromium
from tests.e2e.serving import served
from tests.e2e.wcag import findings

SHOTS = Path(__file__).parent / "screenshots"
TOKEN = "t" * 43


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium for this file."""
    with chromium() as started:
        yield started


@pytest.fixture
def bot() -> FakeBot:
    """A bot server that knows one page of choices."""
    return FakeBot()


@pytest.fixture(params=[(1440, 900), (360, 740)], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser, bot: FakeBot, tmp_path: Path) -> Iterator[Page]:
    """A page at each of the two sizes; whatever the browser complains of fails the test."""
    width, height = request.param
    settings, complaints = load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"}), list[str]()
    make(settings)
    size: ViewportSize = {"width": width, "height": height}
    with (
        served(bot.app()) as bot_port,
        served(create_app(replace(settings, bot_port=bot_port))) as port,
        browser.new_context(base_url=f"http://127.0.0.1:{port}", viewport=size, locale="es-ES") as context,
    ):
        opened = context.new_page()
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        yield opened
    assert [each for each in complaints if "status of 4" not in each] == []


def look_at(page: Page, name: str) -> None:
    """Keep a picture, and refuse what WCAG 2.2 AA would, and a page wider than its window."""
    SHOTS.mkdir(exist_ok=True)
    assert page.viewport_size is not None
    width = page.viewport_size["width"]
    page.screenshot(path=SHOTS / f"preferences-{name}-{width}.png", full_page=True)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_ticked_and_each_purpose_is_answered_by_itself_with_the_keyboard(
    page: Page, bot: FakeBot
) -> None:
    """L15, L16, WCAG 2.1.1."""
    page.goto(f"/preferencias/{TOKEN}")
    expect(page.get_by_role("heading", name="Sus preferencias de publicidad")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    look_at(page, "choices")
    page.get_by_role("group", name="por SMS").get_by_label("Sí").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Guardado")
    answers = {"marketing_sms": "yes"}
    assert ("/portal/consents/answer", {"token": TOKEN, "answers": answers}) in bot.asked
    expect(page.locator("input:checked")).to_have_count(0)
    look_at(page, "saved")


def test_a_link_that_does_not_hold_is_one_clear_page(page: Page, bot: FakeBot) -> None:
    bot.status = 404
    page.goto(f"/preferencias/{TOKEN}")
    expect(page.get_by_role("heading", name="Este enlace no vale")).to_be_visible()
    look_at(page, "wrong-link")
