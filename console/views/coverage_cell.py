"""One cell of the coverage: the contracts that its figure speaks of, without names (L27, L93)."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf
from console.csv_file import csv_response
from console.views.coverage import Exporter, Reader, note_look
from duties.coverage import CellState
from duties.errors import NotFound
from services.list_coverage_cell import PAGE, list_coverage_cell
from services.read_coverage import PurposeCoverage, read_coverage

router = APIRouter(prefix="/consentimientos/{purpose}/{state}")
MOST_PAGES = 100_000


@router.get("")
def show(request: Request, purpose: str, state: str, desk: DeskOf, login: Reader) -> Response:
    """The contracts of one cell, without names, page by page."""
    page = request.query_params.get("pagina", "1")
    number = min(max(int(page), 1), MOST_PAGES) if re.fullmatch(r"[0-9]{1,8}", page) else 1
    with desk.store.reader() as read:
        chosen, wanted = _cell(read_coverage(read, desk.settings, only=purpose).purposes, purpose, state)
        found = chosen.counts.get(wanted, 0)
        contracts = list(list_coverage_cell(read, desk.settings, purpose, wanted, page=number))
    note_look(desk, login, "coverage_cell_viewed")
    return desk.page(
        "coverage_cell.html",
        login=login,
        purpose=chosen,
        state=wanted,
        found=found,
        contracts=contracts,
        page=number,
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
            for each in list_coverage_cell(read, desk.settings, purpose, wanted, page=None)
        ]
    note_look(desk, login, "coverage_cell_exported")
    head = ["Cliente", "Producto", "Fecha del contrato", words.CELLS[wanted], "Por preguntar"]
    return csv_response(f"contratos-{chosen.purpose}-{wanted}", head, rows)


def _cell(
    purposes: tuple[PurposeCoverage, ...], purpose: str, state: str
) -> tuple[PurposeCoverage, CellState]:
    chosen = next((each for each in purposes if each.purpose == purpose), None)
    if chosen is None or state not in set(chosen.counts):
        raise NotFound("no such cell")
    return chosen, CellState(state)
