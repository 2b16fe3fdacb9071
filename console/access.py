"""Who is asking: the session cookie, the CSRF token of every POST, and what the role may do."""

import secrets
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Form, Request, Response

from console.pages import Desk, desk_of
from duties.permissions import Deed, require
from services.resume_session import Login, resume_session

SESSION_COOKIE = "amparo_desk"
LOGIN_COOKIE = "amparo_login"


class NotLoggedIn(Exception):
    """Nobody is logged in, or the session has run out."""


class PasswordMustChange(Exception):
    """The first password has to be changed before anything else."""


class ForgedForm(Exception):
    """A form that this console did not give to this browser."""


DeskOf = Annotated[Desk, Depends(desk_of)]


def anyone_logged_in(request: Request, desk: DeskOf) -> Login:
    """The login, also while its password must be changed. Raises NotLoggedIn."""
    login = resume_session(desk.store, request.cookies.get(SESSION_COOKIE, ""))
    if login is None:
        raise NotLoggedIn
    return login


def logged_in(login: Annotated[Login, Depends(anyone_logged_in)]) -> Login:
    """The login. Raises NotLoggedIn, PasswordMustChange."""
    if login.must_change:
        raise PasswordMustChange
    return login


def own_form(
    request: Request, login: Annotated[Login, Depends(anyone_logged_in)], csrf: Annotated[str, Form()] = ""
) -> None:
    """The form comes from a page of this session. Raises ForgedForm."""
    check_origin(request)
    if not secrets.compare_digest(csrf.encode(), login.csrf.encode()):
        raise ForgedForm


def own_login_form(request: Request, csrf: Annotated[str, Form()] = "") -> None:
    """The login form comes from this browser: its token is also in a cookie. Raises ForgedForm."""
    check_origin(request)
    given = request.cookies.get(LOGIN_COOKIE, "")
    if not given or not secrets.compare_digest(csrf.encode(), given.encode()):
        raise ForgedForm


def check_origin(request: Request) -> None:
    """Refuse a form that another site has sent. Raises ForgedForm."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForgedForm
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise ForgedForm


def who_may(deed: Deed) -> Callable[[Login], Login]:
    """A dependency: the login, if its role has the deed. It raises NotAllowed."""

    def allowed(login: Annotated[Login, Depends(logged_in)]) -> Login:
        require(login.role, deed)
        return login

    return allowed


def set_cookie(request: Request, response: Response, name: str, value: str) -> None:
    """A cookie that scripts cannot read, that other sites cannot send, and that dies with the browser."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, httponly=True, samesite="strict", secure=secure, path="/")
