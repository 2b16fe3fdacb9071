"""The real browser of the tests: the machine's Chromium, else Playwright's own; without one a test fails."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class BrowserMissing(Exception):
    """There is no Chromium: neither the machine's nor Playwright's."""


def executable(playwright: Playwright) -> str:
    """The path of the Chromium to use; BrowserMissing if there is none."""
    for name in NAMES:
        if (path := shutil.which(name)) is not None:
            return path
    own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    raise BrowserMissing(
        f"Chromium is missing: install one of {', '.join(NAMES)} or `playwright install chromium`."
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium with a profile of its own, gone at the end.

    Keep it no longer than a test file: while it lives, `asyncio.run` cannot be used in the same thread.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
