"""Logging in with name and password, and out."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from console.access import (
    LOGIN_COOKIE,
    SESSION_COOKIE,
    DeskOf,
    HalfLoggedIn,
    home_of,
    own_form,
    own_login_form,
    set_cookie,
)
from console.pages import Desk
from duties.errors import NotFound
from services.check_login import check_login
from services.close_sessions import close_session
from services.open_session import open_session, session_id
from services.resume_session import resume_session
from services.second_factors import is_protected
from store.models import Staff

router = APIRouter()


@router.get("/entrar")
def show(request: Request, desk: DeskOf) -> Response:
    """The login form."""
    login = resume_session(desk.store, request.cookies.get(SESSION_COOKIE, ""), desk.settings.console)
    if login is not None:
        return RedirectResponse(home_of(login.role), 303)
    return _form(request, desk)


@router.post("/entrar", dependencies=[Depends(own_login_form)])
def log_in(
    request: Request, desk: DeskOf, name: Annotated[str, Form()] = "", password: Annotated[str, Form()] = ""
) -> Response:
    """Log in, under a new session whatever the browser brought along."""
    if not desk.settings.console.local_password:
        raise NotFound("this console has no passwords of its own")
    staff = check_login(desk.store, name=name.strip().lower(), password=password[:1000])
    if staff is None:
        return _form(request, desk, name=name[:64], refused=True)
    with desk.store.reader() as read:
        awaiting = "code" if is_protected(read, staff.id) else ""
    response = RedirectResponse(_next(staff, awaiting), 303)
    start_session(request, response, desk, staff, awaiting=awaiting)
    response.delete_cookie(LOGIN_COOKIE)
    return response


@router.post("/salir", dependencies=[Depends(own_form)])
def log_out(desk: DeskOf, login: HalfLoggedIn) -> Response:
    """End this session on the server, not only in the browser."""
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        close_session(work, login.session_id)
        work.commit()
    response = RedirectResponse("/entrar", 303)
    response.delete_cookie(SESSION_COOKIE)
    return response


def start_session(
    request: Request,
    response: Response,
    desk: Desk,
    staff: Staff,
    *,
    awaiting: str = "",
    door: str = "password",
) -> None:
    """Give the browser a new session in place of the one it had."""
    with desk.store.unit_of_work(f"staff:{staff.name}") as work:
        close_session(work, session_id(request.cookies.get(SESSION_COOKIE, "")))
        secret = open_session(work, staff, desk.settings.console, awaiting=awaiting, door=door)
        work.commit()
    set_cookie(request, response, SESSION_COOKIE, secret)


def _next(staff: Staff, awaiting: str) -> str:
    if awaiting:
        return "/codigo"
    return "/clave" if staff.must_change else home_of(staff.role)


def _form(request: Request, desk: Desk, *, name: str = "", refused: bool = False) -> Response:
    token = request.cookies.get(LOGIN_COOKIE) or secrets.token_hex(32)
    response = desk.page(
        "login.html",
        status=401 if refused else 200,
        token=token,
        name=name,
        refused=refused,
        access=desk.settings.console,
    )
    set_cookie(request, response, LOGIN_COOKIE, token)
    return response
