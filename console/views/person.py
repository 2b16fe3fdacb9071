"""One person: everything of them on one page, masked; with the data for a reason, in this answer only."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console import blocking_words
from console.access import DeskOf, own_form, who_may
from console.holding import hold_or_release
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed
from services.place_hold import HeldAlready
from services.read_person_sheet import PersonSheet, reveal_person, view_person
from services.release_hold import NoHold
from services.resume_session import Login

router = APIRouter(prefix="/personas/{person_id}")
HELD = "Esta persona ya está retenida."


@router.get("")
def show(
    person_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.SEARCH_PEOPLE))],
    hecho: str = "",
) -> Response:
    """The masked page."""
    return _masked(desk, login, person_id, done=blocking_words.DONE.get(hecho, ""))


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
    return _page(desk, login, sheet, said=said)


@router.post("/retencion", dependencies=[Depends(own_form)])
def held(
    person_id: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.PLACE_HOLD))],
    do: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """`do`: add places a hold on whoever is in use, release ends those there are."""
    _check(person_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            reference = view_person(work, person_id, staff=login.name).person.customer_ref
            hold_or_release(work, reference, do, staff=login.name, reason=reason)
            work.commit()
    except (HeldAlready, NoHold, ReasonRequired) as refused:
        problem = HELD if isinstance(refused, HeldAlready) else blocking_words.PROBLEMS[type(refused)]
        return _masked(desk, login, person_id, hold_problem=problem, hold_reason=reason[:200])
    return RedirectResponse(f"/personas/{person_id}?hecho={do}", 303)


def _masked(
    desk: Desk,
    login: Login,
    person_id: str,
    *,
    problem: str | None = None,
    typed: str = "",
    hold_problem: str = "",
    hold_reason: str = "",
    done: str = "",
) -> Response:
    _check(person_id)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_person(work, person_id, staff=login.name)
        work.commit()
    return _page(
        desk,
        login,
        sheet,
        problem=problem,
        typed=typed,
        hold_problem=hold_problem,
        hold_reason=hold_reason,
        done=done,
    )


def _page(
    desk: Desk,
    login: Login,
    sheet: PersonSheet,
    *,
    said: str | None = None,
    problem: str | None = None,
    typed: str = "",
    hold_problem: str = "",
    hold_reason: str = "",
    done: str = "",
) -> Response:
    return desk.page(
        "person.html",
        login=login,
        status=422 if problem or hold_problem else 200,
        sheet=sheet,
        said=said,
        problem=problem,
        typed=typed,
        hold_problem=hold_problem,
        hold_reason=hold_reason,
        done=done,
    )


def _check(person_id: str) -> None:
    if not re.fullmatch(r"[0-9a-f]{32}", person_id):
        raise NotFound("no such person")
