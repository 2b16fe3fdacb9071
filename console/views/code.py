"""The second step of a login: the code of the second factor, or a recovery code in its place."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, HalfLoggedIn, home_of, own_form
from console.views.login import start_session
from duties.errors import CodeRejected
from services.check_second_factor import check_second_factor

router = APIRouter()


@router.get("/codigo")
def show(desk: DeskOf, login: HalfLoggedIn) -> Response:
    """The form, for whoever still owes the code."""
    if not login.awaits_code:
        return RedirectResponse(home_of(login.role), 303)
    return desk.page("code.html", login=login, refused=False)


@router.post("/codigo", dependencies=[Depends(own_form)])
def give(request: Request, desk: DeskOf, login: HalfLoggedIn, code: Annotated[str, Form()] = "") -> Response:
    """Complete the login, under a new session."""
    if not login.awaits_code:
        return RedirectResponse(home_of(login.role), 303)
    try:
        staff = check_second_factor(desk.store, staff_id=login.staff_id, code=code[:40], logging_in=True)
    except CodeRejected:
        return desk.page("code.html", login=login, status=401, refused=True)
    door = "provider" if login.by_provider else "password"
    response = RedirectResponse("/clave" if login.must_change else home_of(login.role), 303)
    start_session(request, response, desk, staff, door=door)
    return response
