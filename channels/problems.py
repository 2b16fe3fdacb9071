"""Errors as RFC 9457 problem documents: every kind, status and sentence in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

TYPE_PREFIX = "urn:amparo:problem:"


@dataclass(frozen=True)
class Kind:
    """One kind of problem: HTTP status, and what the person reads."""

    status: int
    title: str
    detail: str


KINDS: dict[str, Kind] = {
    "malformed-body": Kind(400, "Petición ilegible", "El cuerpo de la petición no es un JSON válido."),
    "malformed-form": Kind(400, "Petición ilegible", "El formulario recibido no se puede leer."),
    "bad-request": Kind(400, "Petición incorrecta", "La petición no se puede entender."),
    "token-missing": Kind(
        401, "Falta la clave de la conversación", "Envíe la cabecera Authorization con Bearer y su clave."
    ),
    "token-wrong": Kind(401, "Clave incorrecta", "La clave enviada no abre esta conversación."),
    "signature-wrong": Kind(403, "Firma incorrecta", "La petición no lleva una firma válida de Twilio."),
    "not-found": Kind(404, "No existe", "Aquí no hay nada con esa dirección."),
    "session-unknown": Kind(
        404, "Conversación desconocida", "No existe ninguna conversación con ese nombre."
    ),
    "method-not-allowed": Kind(405, "Método no permitido", "Esta dirección no admite ese método."),
    "body-slow": Kind(408, "Petición incompleta", "La petición no ha llegado entera a tiempo."),
    "session-busy": Kind(
        409,
        "Aún se atiende lo anterior",
        "El mensaje anterior sigue en curso. Vuelva a enviar este en unos segundos.",
    ),
    "session-ended": Kind(
        410, "Conversación terminada", "Esta conversación ya ha terminado. Puede abrir otra."
    ),
    "too-large": Kind(
        413, "Petición demasiado grande", "El envío supera el tamaño máximo. Envíe un texto más corto."
    ),
    "unsupported-media-type": Kind(
        415, "Formato no admitido", "El cuerpo no viene en el formato que se espera aquí."
    ),
    "wrong-input": Kind(422, "Datos incorrectos", "Hay un dato que no es válido."),
    "text-empty": Kind(422, "Mensaje vacío", "El mensaje no contiene ningún texto. Escriba su consulta."),
    "text-too-long": Kind(422, "Mensaje demasiado largo", "Envíe su mensaje en varias partes."),
    "too-many-requests": Kind(429, "Demasiadas peticiones", "Espere unos segundos y vuelva a intentarlo."),
    "internal": Kind(
        500, "Error interno", "Algo ha fallado. Su petición no se ha atendido; vuelva a intentarlo."
    ),
    "unavailable": Kind(
        503,
        "Servicio no disponible",
        "Ahora mismo no podemos atenderle. Vuelva a intentarlo en unos segundos.",
    ),
    "not-ready": Kind(503, "Aún no está listo", "Falta alguna parte del servicio."),
}

BY_STATUS = {404: "not-found", 405: "method-not-allowed", 500: "internal"}


class Refusal(Exception):
    """A request that gets a problem document of one kind instead of what it asked for."""

    def __init__(
        self,
        kind: str,
        detail: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        **extra: object,
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = extra


def problem(refusal: Refusal) -> JSONResponse:
    """The problem document of a refusal."""
    kind = KINDS[refusal.kind]
    body = {
        "type": TYPE_PREFIX + refusal.kind,
        "title": kind.title,
        "status": kind.status,
        "detail": refusal.detail or kind.detail,
        **refusal.extra,
    }
    return JSONResponse(body, kind.status, refusal.headers, media_type="application/problem+json")


async def on_refusal(_: Request, error: Exception) -> JSONResponse:
    """Exception handler for what we refuse ourselves."""
    return problem(error if isinstance(error, Refusal) else Refusal("internal"))


async def on_http_exception(_: Request, error: Exception) -> JSONResponse:
    """Exception handler for what the framework refuses: unknown routes and methods."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    headers = error.headers if isinstance(error, HTTPException) else None
    return problem(Refusal(BY_STATUS.get(status, "bad-request"), headers=headers))
