"""The person's own page: how long a visit lasts, and how what is theirs is told there (LOPDGDD 13.2; L55)."""

from datetime import timedelta

from duties.errors import AmparoError
from duties.kinds import RequestStatus

CHANNEL = "web"
IDLE = timedelta(minutes=15)
LIFE = timedelta(hours=1)

REQUEST_STATES = {
    RequestStatus.REGISTERED: "Registrada; falta comprobar quién la hizo",
    RequestStatus.VERIFIED: "En trámite",
    RequestStatus.IN_PROGRESS: "En trámite, con una persona del equipo",
    RequestStatus.PAUSED: "A la espera de que acredite su identidad",
    RequestStatus.PROPOSED: "En trámite, en su última revisión",
    RequestStatus.ANSWERED: "Contestada",
    RequestStatus.REFUSED: "Contestada, con los motivos y dónde reclamar",
    RequestStatus.WITHDRAWN: "Retirada por usted",
    RequestStatus.CLOSED: "Contestada y cerrada",
}
INCIDENT_STATES = {
    "open": "Anotada",
    "in_progress": "En curso",
    "waiting": "A la espera de lo que le pedimos",
    "resolved": "Resuelta",
    "reopened": "Reabierta",
}
INCIDENT_KINDS = {
    "consulta": "Consulta",
    "queja": "Queja",
    "reclamacion": "Reclamación",
    "incidencia": "Incidencia",
    "reclamacion_dpd": "Reclamación al delegado de protección de datos",
}
FACTS = {
    "name": "Nombre",
    "surname": "Apellidos",
    "document": "Documento",
    "birth_date": "Fecha de nacimiento",
    "mobile": "Móvil",
    "landline": "Teléfono fijo",
    "email": "Correo electrónico",
}
"""What is shown of a person; the postal address is not, since whoever is feared may have the telephone (L112)."""


class PortalClosed(AmparoError):
    """The visit is unknown, another's, over, or not proven. The causes are not told apart."""


def choices_introduction(email: str) -> tuple[str, ...]:
    """What is told above the choices of publicity, before anything is asked (L16)."""
    return (
        "Diga, por separado, si quiere recibir publicidad y por qué medio.",
        "Es voluntario: conteste o no, le atendemos igual. Lo que deje sin contestar queda como está.",
        f"Puede retirar un sí cuando quiera: aquí mismo, diciéndoselo a nuestro asistente o escribiendo a {email}.",
    )
