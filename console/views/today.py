"""*Hoy*, the home of the desk: what needs somebody now. It keeps itself up to date, and works without that."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, HalfLoggedIn, home_of, who_may
from console.pages import Desk
from console.today_words import SWEEPS, TILES
from duties.permissions import Deed
from services.failing_sweeps import failing_sweeps
from services.resume_session import Login
from services.today import today

router = APIRouter()
Reader = Annotated[Login, Depends(who_may(Deed.SEE_QUEUE))]


@router.get("/")
def first(login: HalfLoggedIn) -> Response:
    """The first page of the role: today for all but administration."""
    return RedirectResponse(home_of(login.role), 303)


@router.get("/hoy")
def show(desk: DeskOf, login: Reader) -> Response:
    """The whole page."""
    return desk.page("today.html", login=login, **_now(desk))


@router.get("/hoy/vivo")
def news(desk: DeskOf, login: Reader) -> Response:
    """The part of the page that changes."""
    return desk.page("today_now.html", login=login, **_now(desk))


def _now(desk: Desk) -> dict[str, Any]:
    with desk.store.reader() as read:
        found = today(read, desk.settings)
    failing = failing_sweeps(desk.store.home)
    return {"today": found, "failing": failing, "tiles": TILES, "sweeps": SWEEPS}
