"""The words of the desk about what is blocked, held and destroyed."""

from duties.break_glass import GroundMissing
from duties.errors import AmparoError, ReasonRequired
from duties.retention import Category
from services.open_blocked import AlreadyDestroyed, WrongPassphrase
from services.place_hold import HeldAlready
from services.release_hold import NoHold

CATEGORIES: dict[str, tuple[str, str]] = {
    Category.CUSTOMER: ("ficha de cliente", "fichas de cliente"),
    Category.CONVERSATION: ("conversación", "conversaciones"),
    Category.TRANSCRIPT: ("transcripción", "transcripciones"),
    Category.RECORDING: ("grabación", "grabaciones"),
    Category.REQUEST: ("solicitud", "solicitudes"),
    Category.INCIDENT: ("incidencia", "incidencias"),
    Category.CONSENT: ("consentimiento", "consentimientos"),
    Category.BLOCKED_VALUE: ("valor rectificado", "valores rectificados"),
    Category.TAKEOVER: ("toma de un chat", "tomas de chats"),
    Category.LISTENING: ("escucha", "escuchas"),
    Category.REPLACED_VALUE: ("valor sustituido", "valores sustituidos"),
    Category.CONTACT_ASK: ("pregunta pendiente", "preguntas pendientes"),
    Category.CONSENT_LINK: ("enlace de consentimiento", "enlaces de consentimiento"),
}
WHY_STAYS = {
    "still_necessary": "sigue siendo necesario (RGPD 17.1)",
    "legal_duty": "una ley obliga a conservarlo (RGPD 17.3.b)",
    "claims": "hace falta para reclamaciones (RGPD 17.3.e)",
    "unfounded": "no lo alcanza la solicitud (RGPD 12.5.b)",
    "not_controller": "no somos responsables de ello (RGPD 4.7)",
    "open_matter": "hay algo abierto que lo necesita",
}
PROBLEMS: dict[type[AmparoError], str] = {
    GroundMissing: (
        "Diga qué autoridad lo pide y con qué número de expediente, o la referencia de la solicitud de acceso de la"
        " propia persona, abierta y con la identidad comprobada."
    ),
    WrongPassphrase: "Esa frase no abre la clave. El intento queda registrado.",
    AlreadyDestroyed: "Cumplió su plazo y está destruido: no queda nada que abrir.",
    HeldAlready: "Ya está retenido por esta solicitud.",
    NoHold: "No está retenido.",
    ReasonRequired: "Escriba el motivo: entre 4 y 200 letras.",
}
DONE = {"add": "Retención puesta: nada de esta persona se destruye", "release": "Retención levantada"}
