"""*Entrada*: what came another way than by the assistant, newest first, and where to enter it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console.access import DeskOf, who_may
from console.views.incidents import page_of
from duties.permissions import Deed
from services.desk_queue import PAGE
from services.read_intake import list_intakes
from services.resume_session import Login

router = APIRouter()


@router.get("/entrada")
def show(
    desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_INTAKE))], pagina: str = "1"
) -> Response:
    """The list, page by page."""
    page = page_of(pagina)
    with desk.store.reader() as read:
        rows, found = list_intakes(read, page)
    return desk.page("intakes.html", login=login, rows=rows, found=found, page=page, pages=-(-found // PAGE))
