"""What WCAG 2.2 AA would refuse of a page: axe-core's violations, and what it does not look for."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"runOnly": {"type": "tag", "values": _RULES}, "resultTypes": ["violations"]}
_AXE = Axe()


def findings(page: Page) -> list[str]:
    """One line a violation: the rule and the place; also a page that scrolls sideways, and not exactly one h1 (L111)."""
    violations = _AXE.run(page, options=_OPTIONS).response["violations"]
    found = [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in violations
        for node in violation["nodes"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("scrolls sideways")
    if page.locator("h1").count() != 1:
        found.append("not one h1")
    return found
