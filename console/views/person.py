"""One person: everything of them on one page, masked; with the data for a reason, in this answer only."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed
from services.read_person_sheet import reveal_person, view_person
from services.resume_session import Login

router = APIRouter(prefix="/personas/{person_id}")


@router.get("")
def show(
    person_id: str, desk: DeskOf, login: Annotated[Login, Depends(who_may(Deed.SEARCH_PEOPLE))]
) -> Response:
    """The masked page."""
    return _masked(desk, login, person_id)


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(
    person_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_PERSON))],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """The clear page, once the look is in the audit."""
    _check(person_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_person(work, person_id, staff=login.name, reason=reason)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return _masked(desk, login, person_id, problem=SAY_WHY, typed=reason[:2000])
    return desk.page("person.html", login=login, sheet=sheet, said=said, problem=None, typed="")


def _masked(
    desk: Desk, login: Login, person_id: str, *, problem: str | None = None, typed: str = ""
) -> Response:
    _check(person_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_person(work, person_id, staff=login.name)
        work.commit()
    status = 422 if problem else 200
    return desk.page(
        "person.html", login=login, status=status, sheet=sheet, said=None, problem=problem, typed=typed
    )


def _check(person_id: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{32}", person_id):
        raise NotFound("no such person")
