"""*Entrada*: what came another way than by the assistant, newest first, and where to enter it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from console.access import DeskOf, who_may
from duties.permissions import Deed
from services.read_intake import list_intakes
from services.resume_session import Login

router = APIRouter()


@router.get("/entrada")
def show(desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEE_INTAKE))]) -> Response:
    """The list."""
    with desk.store.reader() as read:
        rows = list_intakes(read)
    return desk.page("intakes.html", login=login, rows=rows)
