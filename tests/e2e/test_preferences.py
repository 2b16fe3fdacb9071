"""The public page of choices in a real browser: by keyboard alone, narrow and wide, under the strict policy."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from channels.app import create_app
from settings import Settings
from settings.secrets import make
from tests.channels.fake_bot import FakeBot
from tests.e2e.desk_page import look_at, opened_page
from tests.e2e.serving import served

TOKEN = "t" * 43


@pytest.fixture
def bot() -> FakeBot:
    """A bot server that knows one page of choices."""
    return FakeBot()


@pytest.fixture
def page(chromium_browser: Browser, settings: Settings, bot: FakeBot, size: ViewportSize) -> Iterator[Page]:
    """A page of the public side."""
    make(settings)
    with (
        served(bot.app()) as bot_port,
        served(create_app(replace(settings, bot_port=bot_port))) as port,
        opened_page(chromium_browser, f"http://127.0.0.1:{port}", size) as opened,
    ):
        yield opened


def test_nothing_is_ticked_and_each_purpose_is_answered_by_itself_with_the_keyboard(
    page: Page, bot: FakeBot
) -> None:
    """L15, L16, WCAG 2.1.1."""
    page.goto(f"/preferencias/{TOKEN}")
    expect(page.get_by_role("heading", name="Sus preferencias de publicidad")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    look_at(page, "preferences-choices")
    page.get_by_role("group", name="por SMS").get_by_label("Sí").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Guardado")
    answers = {"marketing_sms": "yes"}
    assert ("/portal/consents/answer", {"token": TOKEN, "answers": answers}) in bot.asked
    expect(page.locator("input:checked")).to_have_count(0)
    look_at(page, "preferences-saved")


def test_a_link_that_does_not_hold_is_one_clear_page(page: Page, bot: FakeBot) -> None:
    bot.status = 404
    page.goto(f"/preferencias/{TOKEN}")
    expect(page.get_by_role("heading", name="Este enlace no vale")).to_be_visible()
    look_at(page, "preferences-wrong-link")
