"""What a page weighs at its first load, with its style, script and icon: it must come fast over a poor line."""

import re
from collections.abc import Callable

import httpx
import pytest

from services.desk_queue import PAGE
from store import Store
from tests.console.cases import open_case
from tests.console.conftest import sit_down

LIGHT = 100_000  # bytes, uncompressed
PAGES = (
    "/hoy",
    "/cola",
    "/conversaciones",
    "/incidencias",
    "/llamadas",
    "/encargos",
    "/entrada",
    "/personas",
    "/consentimientos",
    "/informes",
    "/control/personal",
    "/control/registro",
    "/control/ajustes",
    "/cuenta",
)


@pytest.fixture
def full_desk(browser: httpx.Client, store: Store, hire: Callable[[str, str], None]) -> httpx.Client:
    """The DPO's browser, who sees everything, over a desk whose lists fill their page."""
    for number in range(PAGE + 2):
        open_case(store, reference=str(4820190000 + number), reason="not_understood")
    hire("delegada", "dpo")
    sit_down(browser, store, "delegada")
    return browser


def test_no_page_weighs_more_than_a_hundred_kilobytes(full_desk: httpx.Client) -> None:
    weights = {address: _weight(full_desk, address) for address in PAGES}
    assert {address: weight for address, weight in weights.items() if weight > LIGHT} == {}
    assert weights["/cola"] > 30_000  # a list that is empty would prove nothing


def _weight(browser: httpx.Client, address: str) -> int:
    page = browser.get(address)
    assert page.status_code == 200
    parts = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text))
    assert any(".css" in part for part in parts)
    return len(page.content) + sum(len(browser.get(part).content) for part in parts)
