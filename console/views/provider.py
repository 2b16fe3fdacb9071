"""Logging in with the company's account, at its identity provider (OpenID Connect)."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, home_of
from console.pages import Desk
from console.views.login import start_session
from duties.errors import NotFound, ProviderRefused, ProviderUnavailable
from services.begin_provider_login import AWAY_AT_MOST, begin_provider_login
from services.finish_provider_login import finish_provider_login
from services.identity_provider import IdentityProvider
from settings import Oidc

router = APIRouter(prefix="/entrar")
AWAY_COOKIE = "amparo_away"


@router.get("/proveedor")
def leave(request: Request, desk: DeskOf) -> Response:
    """Off to the provider. The cookie that proves the return is lax: it has to come back from another site."""
    oidc = _oidc(desk)
    with desk.store.unit_of_work("console") as work:
        departure = begin_provider_login(work)
        work.commit()
    try:
        address = IdentityProvider(oidc).address(
            state=departure.state, nonce=departure.nonce, verifier=departure.verifier, back=_back(desk)
        )
    except ProviderUnavailable:
        return desk.page("provider.html", status=503, outcome="unavailable", onward="/entrar")
    response = RedirectResponse(address, 303)
    response.set_cookie(
        AWAY_COOKIE,
        departure.browser,
        max_age=int(AWAY_AT_MOST.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
        path="/entrar",
    )
    return response


@router.get("/vuelta")
def come_back(
    request: Request, desk: DeskOf, state: str = "", code: str = "", iss: str | None = None
) -> Response:
    """Back from the provider. A page of ours leads on: the session's cookie does not travel from another site."""
    oidc = _oidc(desk)
    try:
        staff, owes_code = finish_provider_login(
            desk.store,
            oidc,
            state=state[:200],
            browser=request.cookies.get(AWAY_COOKIE, "")[:200],
            code=code[:2000],
            issuer=iss,
            back=_back(desk),
        )
    except ProviderRefused:
        response: Response = desk.page("provider.html", status=403, outcome="refused", onward="/entrar")
    except ProviderUnavailable:
        response = desk.page("provider.html", status=503, outcome="unavailable", onward="/entrar")
    else:
        onward = "/codigo" if owes_code else home_of(staff.role)
        response = desk.page("provider.html", outcome="in", onward=onward)
        awaiting = "code" if owes_code else ""
        start_session(request, response, desk, staff, awaiting=awaiting, door="provider")
    response.delete_cookie(AWAY_COOKIE, path="/entrar")
    return response


def _oidc(desk: Desk) -> Oidc:
    oidc = desk.settings.console.oidc
    if oidc is None:
        raise NotFound("this console has no identity provider")
    return oidc


def _back(desk: Desk) -> str:
    return f"{desk.settings.console_url}/entrar/vuelta"
