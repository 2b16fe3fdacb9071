"""Changing one's own password: compulsory for the first one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from console.access import AnyoneLoggedIn, DeskOf, home_of, own_form
from console.pages import Desk
from console.views.login import start_session
from duties.errors import NotAllowed, PasswordTooWeak
from services.change_password import change_password
from services.resume_session import Login

router = APIRouter()
OLD_WRONG = "La contraseña actual no es esa."
NOT_THE_SAME = "Las dos contraseñas nuevas no son iguales."
TOO_WEAK = (
    "La contraseña nueva no vale: necesita 12 caracteres o más, que no sean casi todos iguales, sin su nombre"
    " de acceso, y distinta de la actual."
)


@router.get("/clave")
def show(desk: DeskOf, login: AnyoneLoggedIn) -> Response:
    """The form."""
    return desk.page("password.html", login=login, problem=None)


@router.post("/clave", dependencies=[Depends(own_form)])
def change(
    *,
    request: Request,
    desk: DeskOf,
    login: AnyoneLoggedIn,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    """Change it: every session ends, and this browser gets a new one."""
    if new != again:
        return _refuse(desk, login, NOT_THE_SAME)
    try:
        staff = change_password(desk.store, name=login.name, old=old[:1000], new=new[:1000])
    except PasswordTooWeak:
        return _refuse(desk, login, TOO_WEAK)
    except NotAllowed:
        return _refuse(desk, login, OLD_WRONG)
    response = RedirectResponse(home_of(login.role), 303)
    start_session(request, response, desk, staff)
    return response


def _refuse(desk: Desk, login: Login, problem: str) -> Response:
    return desk.page("password.html", login=login, status=422, problem=problem)
