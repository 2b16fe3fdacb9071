"""The list of calls back."""

import httpx

from store import Store
from tests.console.cases import open_case


def test_an_empty_list_says_so(desk: httpx.Client) -> None:
    assert "No hay que llamar a nadie." in desk.get("/llamadas").text
    assert "Todavía no se ha cerrado ninguna." in desk.get("/llamadas?estado=cerradas").text


def test_the_list_shows_no_number(desk: httpx.Client, store: Store) -> None:
    """L93."""
    open_case(store, reason="danger")
    page = desk.get("/llamadas?pagina=uno").text
    assert "0 de 3" in page
    assert "Prioritaria" in page
    assert "612345678" not in page
