"""The list of incidents."""

from datetime import timedelta

import httpx
import pytest

from store import Store
from store.models import Flag, Incident
from tests.console.cases import REFERENCE, open_case


def key_of(reference: str) -> str:
    """The key of the incident beside a case."""
    return reference[::-1]


def change(store: Store, key: str, **values: object) -> None:
    with store.unit_of_work("system") as work:
        row = work.session.query(Incident).filter_by(key=key).one()
        for name, value in values.items():
            setattr(row, name, value)
        work.commit()


def test_an_empty_list_says_so(desk: httpx.Client) -> None:
    assert "No hay incidencias sin resolver." in desk.get("/incidencias").text


def test_the_list_shows_nothing_personal(desk: httpx.Client, store: Store) -> None:
    """L93."""
    open_case(store)
    page = desk.get("/incidencias").text
    assert f"/incidencias/{key_of(REFERENCE)}" in page
    assert "factura" not in page


def test_who_is_vulnerable_or_in_danger_goes_first(desk: httpx.Client, store: Store) -> None:
    """L109: before what is due earlier."""
    open_case(store, reference="1000000001", reason="human_requested")
    case = open_case(store, reference="1000000002", reason="vulnerable")
    with store.reader() as read:
        due = read.session.query(Incident).filter_by(key=key_of(case.reference)).one().due_date
        assert read.session.query(Flag).count() == 2
    change(store, key_of("1000000002"), due_date=due + timedelta(days=9))
    page = desk.get("/incidencias").text
    assert page.index(key_of("1000000002")) < page.index(key_of("1000000001"))
    assert page.count("Prioritaria") == 1


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("tipo=queja", {"1"}),
        ("tipo=incidencia", {"2"}),
        ("tipo=proteccion", set()),
        ("lleva=yo", {"1"}),
        ("lleva=nadie", {"2"}),
        ("plazo=overdue", {"1"}),
        ("plazo=later", {"2"}),
        ("estado=resolved", {"3"}),
        ("tipo=disparate", {"1", "2"}),
        ("pagina=uno", {"1", "2"}),
    ],
)
def test_it_is_filtered(desk: httpx.Client, store: Store, query: str, shown: set[str]) -> None:
    """By kind, owner and days left."""
    for number in "123":
        open_case(store, reference=f"100000000{number}")
    with store.reader() as read:
        today = read.now.date()
    change(store, key_of("1000000001"), kind="queja", assignee="lola", due_date=today - timedelta(days=1))
    change(store, key_of("1000000003"), status="resolved")
    page = desk.get(f"/incidencias?{query}").text
    assert {number for number in "123" if key_of(f"100000000{number}") in page} == shown


def test_what_is_for_the_officer_is_one_filter_to_which_hoy_leads(desk: httpx.Client, store: Store) -> None:
    """L64."""
    for number in "123":
        open_case(store, reference=f"100000000{number}")
    change(store, key_of("1000000001"), kind="reclamacion_dpd")
    change(store, key_of("1000000002"), kind="traslado_aepd")
    assert "/incidencias?tipo=proteccion" in desk.get("/hoy").text
    page = desk.get("/incidencias?tipo=proteccion").text
    assert {number for number in "123" if key_of(f"100000000{number}") in page} == {"1", "2"}
    assert "Reclamación al DPD" in page
    assert "Traslado de la AEPD" in page
