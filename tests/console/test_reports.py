"""The room of reports."""

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, get_type_hints

import httpx
import pytest

from duties.report import KINDS, Event, report
from services.report_events import report_events
from store import Store
from tests.console.cases import open_case
from tests.console.conftest import sit_down
from tests.console.test_conversation import looks


@pytest.fixture
def reader(desk: httpx.Client, store: Store, hire: Callable[[str, str], None]) -> httpx.Client:
    """The auditor, after two conversations."""
    open_case(store)
    open_case(store, channel="voice", reference="4820193757", right="access")
    hire("aud", "auditor")
    sit_down(desk, store, "aud")
    return desk


def read_back(row: dict[str, str]) -> Event:
    """An event from its row of the file, by the types that it declares."""
    kind = next(kind for kind in KINDS if kind.__name__ == row["event"])
    values: dict[str, Any] = {}
    for name, of in get_type_hints(kind).items():
        text = row[name]
        if of is bool:
            values[name] = text == "True"
        elif of is date:
            values[name] = date.fromisoformat(text)
        elif of is str:
            values[name] = text
        else:
            values[name] = datetime.fromisoformat(text) if text else None
    return kind(**values)


def test_the_figures_can_be_computed_again_from_the_file_of_events(
    reader: httpx.Client, store: Store
) -> None:
    """L89: the file alone gives the page's figures."""
    period = {"desde": "2026-11-01", "hasta": "2026-11-30"}
    text = reader.get("/informes/eventos.csv", params=period).content.decode("utf-8-sig")
    again = [read_back(row) for row in csv.DictReader(io.StringIO(text), delimiter=";")]
    with store.reader() as read:
        events = report_events(read, date(2026, 11, 1), date(2026, 11, 30))
    assert again == events != []
    assert report(again, handover_minutes=3) == report(events, handover_minutes=3)
    assert looks(store, "report_events_exported")[0].actor == "staff:aud"


def test_the_page_shows_each_figure_as_picture_and_table_without_anybodys_data(reader: httpx.Client) -> None:
    """L13, L89."""
    page = reader.get("/informes?desde=2026-11-01&hasta=2026-11-30").text
    assert "Del 01/11/2026 al 30/11/2026" in page
    assert "Conversaciones terminadas, Teléfono: pidió una persona 100,0 %." in page
    assert "Sesiones sin aviso completo" in page
    for value in ("Ana", "12345678Z", "+34612345678"):
        assert value not in page


def test_the_figures_are_a_file_for_spreadsheets(reader: httpx.Client) -> None:
    text = reader.get("/informes/informe.csv?periodo=mes").content.decode("utf-8-sig")
    assert '"Conversaciones sin pedir una persona";"Todas";"0";"2";"0,0"' in text


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-11-30", "2026-11-01"), ("x", "2026-11-01"), ("2020-01-01", "2026-11-01"), ("2026-11-01", "")],
)
def test_a_period_that_cannot_be_is_said_and_this_month_shown(
    reader: httpx.Client, first: str, last: str
) -> None:
    answer = reader.get("/informes", params={"desde": first, "hasta": last})
    assert answer.status_code == 422
    assert "Escriba dos fechas" in answer.text
    assert "Del 01/11/2026 al 23/11/2026" in answer.text


@pytest.mark.parametrize(
    ("period", "span"),
    [
        ("mes", "Del 01/11/2026 al 23/11/2026"),
        ("mes-pasado", "Del 01/10/2026 al 31/10/2026"),
        ("trimestre", "Del 01/09/2026 al 23/11/2026"),
        ("ano", "Del 01/01/2026 al 23/11/2026"),
        ("nunca", "Del 01/11/2026 al 23/11/2026"),
    ],
)
def test_usual_periods_have_a_name(reader: httpx.Client, period: str, span: str) -> None:
    assert span in reader.get(f"/informes?periodo={period}").text


@pytest.mark.parametrize("place", ["", "/informe.csv", "/eventos.csv"])
def test_an_agent_has_no_reports(desk: httpx.Client, place: str) -> None:
    """L93."""
    assert desk.get(f"/informes{place}").status_code == 403
