"""*Llamadas*: who is to be called back, whom first, and what came of it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console.access import DeskOf, who_may
from console.views.incidents import page_of
from duties.permissions import Deed
from services.desk_queue import PAGE
from services.list_callbacks import list_callbacks
from services.resume_session import Login

router = APIRouter()


@router.get("/llamadas")
def show(
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.SEE_CALLBACK))],
    estado: str = "",
    pagina: str = "1",
) -> Response:
    """Those that wait or, with `estado=cerradas`, those that are closed."""
    closed, page = estado == "cerradas", page_of(pagina)
    with desk.store.reader() as read:
        lines, found = list_callbacks(read, closed=closed, page=page)
    return desk.page(
        "callbacks.html",
        login=login,
        lines=lines,
        found=found,
        closed=closed,
        page=page,
        pages=-(-found // PAGE),
    )
