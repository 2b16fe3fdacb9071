"""*Personas*: find somebody by what they say. What is searched for is never in an address nor in a log."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from console.access import DeskOf, own_form, who_may
from duties.permissions import Deed
from services.resume_session import Login
from services.search_people import LONGEST, SHORTEST, search_as_staff

router = APIRouter(prefix="/personas")
TOO_SHORT = "Escriba al menos 2 letras o cifras."
Searcher = Annotated[Login, Depends(who_may(Deed.SEARCH_PEOPLE))]


@router.get("")
def show(desk: DeskOf, login: Searcher) -> Response:
    """The empty form."""
    return desk.page("people.html", login=login, found=None, wanted="", problem="")


@router.post("", dependencies=[Depends(own_form)])
def search(desk: DeskOf, login: Searcher, wanted: Annotated[str, Form()] = "") -> Response:
    """Who was found."""
    said = wanted.strip()[:LONGEST]
    if len(said) < SHORTEST:
        return desk.page("people.html", login=login, status=422, found=None, wanted=said, problem=TOO_SHORT)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        found = search_as_staff(work, said, staff=login.name)
        work.commit()
    return desk.page("people.html", login=login, found=found, wanted=said, problem="")
