"""One rights request: its stage and clock; what it asks for and whose it is, for a reason."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from console.access import DeskOf, own_form, who_may
from console.pages import Desk
from console.views.conversation import SAY_WHY
from duties.errors import NotFound, ReasonRequired
from duties.permissions import Deed, may
from services.list_consultations import Consultation, list_consultations
from services.read_request import RequestSheet
from services.resume_session import Login
from services.reveal_request import reveal_request
from services.view_request import view_request

router = APIRouter(prefix="/solicitudes/{reference}")
Reader = Annotated[Login, Depends(who_may(Deed.SEE_REQUEST))]


@router.get("")
def show(reference: str, desk: DeskOf, login: Reader) -> Response:
    """The masked page."""
    return _masked(desk, login, reference)


@router.post("/revelar", dependencies=[Depends(own_form)])
def reveal(
    reference: str,
    desk: DeskOf,
    login: Annotated[Login, Depends(who_may(Deed.REVEAL_REQUEST))],
    reason: Annotated[str, Form()] = "",
) -> Response:
    """The clear page, once the look is in the audit."""
    _check(reference)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            sheet = reveal_request(work, reference, staff=login.name, reason=reason)
            said = work.reason
            work.commit()
    except ReasonRequired:
        return _masked(desk, login, reference, problem=SAY_WHY, typed=reason[:2000])
    return _page(desk, login, sheet, said=said)


def _masked(
    desk: Desk, login: Login, reference: str, *, problem: str | None = None, typed: str = ""
) -> Response:
    _check(reference)
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        sheet = view_request(work, reference, staff=login.name)
        work.commit()
    return _page(desk, login, sheet, problem=problem, typed=typed)


def _page(
    desk: Desk,
    login: Login,
    sheet: RequestSheet,
    *,
    problem: str | None = None,
    typed: str = "",
    said: str | None = None,
) -> Response:
    looks: tuple[Consultation, ...] = ()
    if may(login.role, Deed.SEE_CONSULTATIONS) and sheet.request.conversation_id is not None:
        with desk.store.reader() as read:
            looks = list_consultations(read, sheet.request.conversation_id)
    return desk.page(
        "request.html",
        login=login,
        status=422 if problem else 200,
        sheet=sheet,
        looks=looks,
        problem=problem,
        typed=typed,
        said=said,
    )


def _check(reference: str) -> None:
    if not re.fullmatch(r"[0-9]{1,16}", reference):
        raise NotFound("no such request")
