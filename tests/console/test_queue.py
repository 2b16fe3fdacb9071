"""The queue as a page."""

from datetime import timedelta

import httpx
import pytest

from store import Store
from tests.console.cases import open_case


def test_an_empty_queue_says_so(desk: httpx.Client) -> None:
    page = desk.get("/cola").text
    assert "Nada por revisar." in page
    assert "No hay solicitudes abiertas." in page


def test_the_queue_shows_what_waits_and_nothing_personal(desk: httpx.Client, store: Store) -> None:
    """L93: masked by default."""
    case = open_case(store)
    page = desk.get("/cola").text
    assert f"/conversaciones/{case.conversation}" in page
    assert f"/solicitudes/{case.reference}" in page
    assert "2 h 11 min" in page
    assert "Pide una persona" in page
    for value in ("Ana", "Ruiz", "12345678Z", "borren"):
        assert value not in page


def test_overdue_requests_come_first_and_are_counted(desk: httpx.Client, store: Store) -> None:
    """L44: by days left."""
    open_case(store, reference="1000000001", days_left=20)
    open_case(store, reference="1000000002", days_left=-1)
    open_case(store, reference="1000000003", days_left=0)
    page = desk.get("/cola").text
    places = [page.index(f"1000000{number}") for number in ("002", "003", "001")]
    assert places == sorted(places)
    assert "<strong>1</strong> solicitud vencida" in page
    assert "Vencida hace 1 día" in page
    assert "Vence hoy" in page


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("canal=voice", {"1000000002"}),
        ("derecho=access", {"1000000001"}),
        ("plazo=overdue", {"1000000002"}),
        ("plazo=later", {"1000000001"}),
        ("canal=chat&plazo=overdue", set()),
        ("canal=fax&plazo=ayer&pagina=-1", {"1000000001", "1000000002"}),
        ("pagina=abc&motivo=%00", {"1000000001", "1000000002"}),
    ],
)
def test_filters_keep_what_they_name_and_unknown_ones_keep_all(
    desk: httpx.Client, store: Store, query: str, kept: set[str]
) -> None:
    open_case(store, reference="1000000001", right="access", days_left=20)
    open_case(store, reference="1000000002", channel="voice", days_left=-2, ago=timedelta(minutes=30))
    page = desk.get(f"/cola?{query}").text
    assert {number for number in ("1000000001", "1000000002") if f"/solicitudes/{number}" in page} == kept
