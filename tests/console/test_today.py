"""*Hoy*, the home of the desk."""

from collections.abc import Callable

import httpx

from console.today_words import TILES
from store import Store
from tests.console.cases import Case
from tests.console.conftest import log_in, sit_down

Hire = Callable[[str, str], None]


def test_it_is_where_one_arrives(desk: httpx.Client) -> None:
    assert desk.get("/").headers["location"] == "/hoy"
    assert log_in(desk, "lola") == 303
    assert desk.get("/hoy").status_code == 200


def test_each_tile_leads_to_a_page_that_exists(desk: httpx.Client, case: Case) -> None:
    page = desk.get("/hoy").text
    links = [part.split('href="')[1].split('"')[0] for part in page.split('id="ficha-')[1:]]
    assert len(links) == len(TILES)
    assert {desk.get(link).status_code for link in links} == {200}
    assert case.conversation not in page  # it is over: nobody waits in that chat


def test_the_news_are_the_same_piece_without_the_frame(desk: httpx.Client, case: Case) -> None:
    news = desk.get("/hoy/vivo").text
    assert "<html" not in news
    assert "conversación por revisar" in news
    assert news.strip().splitlines()[0] in desk.get("/hoy").text
    assert case.reference not in news


def test_a_worker_that_does_not_run_is_named(desk: httpx.Client) -> None:
    assert "El proceso de trabajos automáticos" in desk.get("/hoy").text


def test_an_administrator_has_no_part_in_it(browser: httpx.Client, hire: Hire, store: Store) -> None:
    """L93: least privilege."""
    hire("jefa", "admin")
    sit_down(browser, store, "jefa")
    assert browser.get("/hoy").status_code == 403
    assert browser.get("/hoy/vivo").status_code == 403
