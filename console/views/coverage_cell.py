"""One cell of the coverage: the contracts that its figure speaks of, without names (L27, L93)."""

import re
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf
from console.csv_file import csv_response
from console.views.coverage import Exporter, Reader, note_look
from duties.coverage import CellState
from duties.errors import NotFound
from services.list_coverage_cell import PAGE, Place, list_coverage_cell
from services.read_coverage import PurposeCoverage, read_coverage

router = APIRouter(prefix="/consentimientos/{purpose}/{state}")
MOST_PAGES = 100_000
_CONTRACT = r"[0-9a-f]{32}"


@router.get("")
def show(request: Request, purpose: str, state: str, desk: DeskOf, login: Reader) -> Response:
    """The contracts of one cell, without names, page by page."""
    place = _place(request.query_params)
    with desk.store.reader() as read:
        chosen, wanted = _cell(read_coverage(read, desk.settings, only=purpose).purposes, purpose, state)
        found = chosen.counts.get(wanted, 0)
        contracts = list(list_coverage_cell(read, desk.settings, purpose, wanted, place=place))
    note_look(desk, login, "coverage_cell_viewed")
    return desk.page(
        "coverage_cell.html",
        login=login,
        purpose=chosen,
        state=wanted,
        found=found,
        contracts=contracts,
        page=place.page,
        pages=-(-found // PAGE),
        size=PAGE,
    )


@router.get("/contratos.csv")
def export(purpose: str, state: str, desk: DeskOf, login: Exporter) -> Response:
    """Every contract of one cell for a spreadsheet; the export is in the audit."""
    with desk.store.reader() as read:
        chosen, wanted = _cell(read_coverage(read, desk.settings, only=purpose).purposes, purpose, state)
        rows = [
            [
                each.customer_ref,
                each.product,
                each.signed_on,
                each.since and each.since.isoformat(),
                "sí" if each.asked else "no",
            ]
            for each in list_coverage_cell(read, desk.settings, purpose, wanted, place=None)
        ]
    note_look(desk, login, "coverage_cell_exported")
    head = ["Cliente", "Producto", "Fecha del contrato", words.CELLS[wanted], "Por preguntar"]
    return csv_response(f"contratos-{chosen.purpose}-{wanted}", head, rows)


def _place(asked: Mapping[str, str]) -> Place:
    """The page of the address; where its neighbour ended, if the address says so."""
    page, after, before = (asked.get(name, "") for name in ("pagina", "tras", "antes"))
    number = min(max(int(page), 1), MOST_PAGES) if re.fullmatch(r"[0-9]{1,8}", page) else 1
    if number > 1 and re.fullmatch(_CONTRACT, after):
        return Place(number, after=after)
    if number > 1 and re.fullmatch(_CONTRACT, before):
        return Place(number, before=before)
    return Place(number)


def _cell(
    purposes: tuple[PurposeCoverage, ...], purpose: str, state: str
) -> tuple[PurposeCoverage, CellState]:
    chosen = next((each for each in purposes if each.purpose == purpose), None)
    if chosen is None or state not in set(chosen.counts):
        raise NotFound("no such cell")
    return chosen, CellState(state)
