"""Who is asking: the session cookie, the second factor, the CSRF token of every POST, what the role may do."""

import secrets
from typing import Annotated

from fastapi import Depends, Form, Request, Response

from console.pages import Desk, desk_of
from duties.permissions import Deed, may, require
from services.resume_session import Login, resume_session
from services.second_factor_needed import lacks_second_factor

SESSION_COOKIE = "amparo_desk"
LOGIN_COOKIE = "amparo_login"


class NotLoggedIn(Exception):
    """Nobody is logged in, or the session has run out."""


class PasswordMustChange(Exception):
    """The first password has to be changed before anything else."""


class CodeNeeded(Exception):
    """The password was right; the code of the second factor is still to come."""


class SecondFactorNeeded(Exception):
    """This role works with a second factor, and the account has none yet."""


class ForgedForm(Exception):
    """A form that this console did not give to this browser."""


DeskOf = Annotated[Desk, Depends(desk_of)]


def half_logged_in(request: Request, desk: DeskOf) -> Login:
    """The login, also while its code is awaited. Raises NotLoggedIn."""
    secret = request.cookies.get(SESSION_COOKIE, "")
    by_itself = request.url.path.endswith("/vivo")
    login = resume_session(desk.store, secret, desk.settings.console, sign=not by_itself)
    if login is None:
        raise NotLoggedIn
    return login


HalfLoggedIn = Annotated[Login, Depends(half_logged_in)]


def anyone_logged_in(login: HalfLoggedIn) -> Login:
    """The login, also while its password must be changed or a second factor enrolled. Raises CodeNeeded."""
    if login.awaits_code:
        raise CodeNeeded
    return login


AnyoneLoggedIn = Annotated[Login, Depends(anyone_logged_in)]


def with_own_password(login: AnyoneLoggedIn) -> Login:
    """The login, once the first password has been changed. Raises PasswordMustChange."""
    if login.must_change:
        raise PasswordMustChange
    return login


OwnAccount = Annotated[Login, Depends(with_own_password)]


def logged_in(desk: DeskOf, login: OwnAccount) -> Login:
    """The login, ready for work. Raises SecondFactorNeeded."""
    if lacks_second_factor(desk.settings, login):
        raise SecondFactorNeeded
    return login


def own_form(request: Request, login: HalfLoggedIn, csrf: Annotated[str, Form()] = "") -> None:
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


class WhoMay:
    """A dependency: the login, if its role has the deed, which the map of routes reads. It raises NotAllowed."""

    def __init__(self, deed: Deed) -> None:
        self.deed = deed

    def __call__(self, login: Annotated[Login, Depends(logged_in)]) -> Login:
        """The login. Raises NotAllowed."""
        require(login.role, self.deed)
        return login


def who_may(deed: Deed) -> WhoMay:
    """A dependency that lets through whose role has the deed."""
    return WhoMay(deed)


def home_of(role: str) -> str:
    """The first screen of a role."""
    return "/hoy" if may(role, Deed.SEE_QUEUE) else "/control"


def set_cookie(request: Request, response: Response, name: str, value: str) -> None:
    """A cookie that scripts cannot read, that other sites cannot send, and that dies with the browser."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, httponly=True, samesite="strict", secure=secure, path="/")
