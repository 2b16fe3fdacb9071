"""Every refusal and failure as a Spanish page that says what to do next; the reasons stay in the log."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from console.access import CodeNeeded, ForgedForm, NotLoggedIn, PasswordMustChange, SecondFactorNeeded
from console.pages import desk_of
from duties.errors import NotAllowed, NotFound

PAGES = {
    400: ("No se ha entendido la petición", "Vuelva atrás e inténtelo otra vez."),
    403: ("Su función no permite ver esto", "Si lo necesita para su trabajo, hable con su responsable."),
    404: ("No existe", "Puede que la dirección esté mal escrita, o que no sea algo de la cola."),
    405: ("Esa dirección no admite esta acción", "Vuelva a la cola y empiece desde allí."),
    413: (
        "Lo que ha enviado es demasiado grande",
        "Acorte el texto o elija archivos más pequeños, y vuelva a enviarlo. No se ha guardado nada.",
    ),
    422: ("Falta algún dato o no es válido", "Vuelva atrás y revíselo. No se ha guardado nada."),
    500: ("Algo ha fallado por nuestra parte", "No se ha guardado nada. Espere un minuto y vuelva a probar."),
}
_log = logging.getLogger("amparo.console")


def add_error_pages(app: FastAPI) -> None:
    """Teach the app its refusals."""
    app.add_exception_handler(NotLoggedIn, lambda _request, _error: RedirectResponse("/entrar", 303))
    app.add_exception_handler(CodeNeeded, lambda _request, _error: RedirectResponse("/codigo", 303))
    app.add_exception_handler(
        SecondFactorNeeded, lambda _request, _error: RedirectResponse("/cuenta/segundo-factor", 303)
    )
    app.add_exception_handler(PasswordMustChange, lambda _request, _error: RedirectResponse("/clave", 303))
    app.add_exception_handler(NotAllowed, lambda request, _error: error_page(request, 403))
    app.add_exception_handler(NotFound, lambda request, _error: error_page(request, 404))
    app.add_exception_handler(ForgedForm, _forged)
    app.add_exception_handler(RequestValidationError, lambda request, _error: error_page(request, 422))
    app.add_exception_handler(HTTPException, _http)


def error_page(request: Request, status: int) -> Response:
    """The page for a status."""
    title, advice = PAGES.get(status, PAGES[400])
    return desk_of(request).page("error.html", status=status, title=title, advice=advice)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (registered for this class alone)
    return error_page(request, error.status_code)


def _forged(request: Request, _error: Exception) -> Response:
    title = "El formulario ha caducado"
    advice = "Por seguridad no se ha hecho nada. Vuelva a abrir la página y envíelo otra vez."
    return desk_of(request).page("error.html", status=403, title=title, advice=advice)


class Unfailing:
    """ASGI: what nobody foresaw becomes the page of 500; of the error only its type goes to the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and answer for it if it fails."""
        try:
            await self.app(scope, receive, send)
        except Exception as error:  # noqa: BLE001 (the one handler; a traceback would hold data)
            _log.error("request failed: %s", type(error).__name__)
            await error_page(Request(scope), 500)(scope, receive, send)
