"""*Incidencias*: consultations, complaints and incidents by the time they have left."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from console import words
from console.access import DeskOf, who_may
from duties.permissions import Deed
from services.desk_queue import PAGE
from services.list_incidents import NOBODY, IncidentFilter, list_incidents
from services.resume_session import Login

router = APIRouter()
MOST_PAGES = 10_000


@router.get("/incidencias")
def show(
    request: Request, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_INCIDENT))]
) -> Response:
    """The list, filtered by the query; a filter that does not exist filters nothing."""
    given = request.query_params
    holders = {"yo": login.name, NOBODY: NOBODY}
    query = {
        "tipo": _known(words.INCIDENT_LIST_FILTER, given.get("tipo")),
        "lleva": _known(holders, given.get("lleva")),
        "plazo": _known(words.DUE, given.get("plazo")),
        "estado": _known(words.INCIDENT_STATE_FILTER, given.get("estado")),
    }
    wanted = IncidentFilter(
        kind=query["tipo"],
        holder=holders.get(query["lleva"] or ""),
        due=query["plazo"],
        state=query["estado"],
        page=page_of(given.get("pagina", "1")),
    )
    with desk.store.reader() as read:
        found = list_incidents(read, wanted)
    return desk.page(
        "incidents.html",
        login=login,
        page=found,
        wanted=wanted,
        query={name: value for name, value in query.items() if value},
        pages=-(-found.found // PAGE),
    )


def page_of(text: str) -> int:
    """The number of a page; the first for what is none."""
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _known[Value](table: dict[str, Value], key: str | None) -> str | None:
    return key if key in table else None
