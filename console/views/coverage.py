"""*Consentimientos*: which contracts have which consent, as picture, table and file (L27)."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console import words
from console.access import DeskOf, who_may
from console.csv_file import csv_response
from console.pages import Desk
from duties.coverage import ASKED, CellState
from duties.permissions import Deed
from services.read_coverage import PurposeCoverage, read_coverage
from services.resume_session import Login

router = APIRouter(prefix="/consentimientos")
Reader = Annotated[Login, Depends(who_may(Deed.SEE_COVERAGE))]
Exporter = Annotated[Login, Depends(who_may(Deed.EXPORT_COVERAGE))]


@router.get("")
def show(desk: DeskOf, login: Reader) -> Response:
    """The whole coverage as picture and table."""
    with desk.store.reader() as read:
        coverage = read_coverage(read, desk.settings)
    return desk.page("coverage.html", login=login, coverage=coverage, states=ASKED)


@router.get("/cobertura.csv")
def totals(desk: DeskOf, login: Exporter) -> Response:
    """The figures of the page for a spreadsheet."""
    with desk.store.reader() as read:
        coverage = read_coverage(read, desk.settings)
    note_look(desk, login, "coverage_exported")
    head = ["Finalidad", "Base", *(words.CELLS[state] for state in CellState), "Total"]
    rows = [
        [
            _name(each),
            words.word(words.BASES, each.basis),
            *(each.counts.get(state, 0) for state in CellState),
            coverage.contracts,
        ]
        for each in coverage.purposes
    ]
    return csv_response("cobertura", head, rows)


def note_look(desk: Desk, login: Login, event: str) -> None:
    """Put a look into the audit, before it is answered. Reading first keeps nobody who writes waiting."""
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        work.record(event)
        work.commit()


def _name(each: PurposeCoverage) -> str:
    return words.PURPOSES.get(each.purpose, each.text.rstrip("."))
