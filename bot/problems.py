"""States of the world as RFC 9457 problem documents: one error, one status."""

from fastapi import Request
from fastapi.responses import JSONResponse

from bot.turn import StoreAway
from duties import errors
from duties.packages import CodesUsedUp, LinkDead
from duties.portal import PortalClosed

PROBLEMS: dict[type[Exception], tuple[int, str, str]] = {
    errors.ConversationUnknown: (404, "session-unknown", "No existe esa conversación."),
    errors.NotAllowed: (401, "token-wrong", "El token no corresponde a esta conversación."),
    errors.ConversationEnded: (410, "session-ended", "La conversación ha terminado. Abra una nueva."),
    errors.TurnInProgress: (
        409,
        "turn-in-progress",
        "Aún se contesta a su mensaje anterior. Espere y repítalo.",
    ),
    errors.LinkInvalid: (404, "link-invalid", "El enlace no vale."),
    PortalClosed: (404, "visit-over", "Esta visita ha terminado."),
    errors.NotFound: (404, "not-found", "No existe."),
    errors.IdentityLocked: (410, "identity-locked", "No se admiten más códigos."),
    LinkDead: (404, "link-dead", "El enlace no vale."),
    CodesUsedUp: (429, "codes-used-up", "Ya se han enviado todos los códigos de este enlace."),
    errors.CodeRejected: (403, "code-wrong", "El código no vale."),
    StoreAway: (
        503,
        "store-away",
        "Ahora mismo no puedo guardar ni confirmar nada. Repita el mensaje en unos segundos.",
    ),
}
JSON = "application/problem+json"


def problem(status: int, kind: str, detail: str) -> JSONResponse:
    """A problem document."""
    document = {"type": f"/problems/{kind}", "title": kind, "status": status, "detail": detail}
    return JSONResponse(document, status, media_type=JSON)


async def handle(_request: Request, error: Exception) -> JSONResponse:
    """Answer a known state of the world."""
    status, kind, detail = next(value for known, value in PROBLEMS.items() if isinstance(error, known))
    return problem(status, kind, detail)


async def handle_unexpected(_request: Request, _error: Exception) -> JSONResponse:
    """The one handler of everything else: no detail leaves the process."""
    return problem(500, "unexpected", "Ha ocurrido un error. No se ha confirmado nada.")
