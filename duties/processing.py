"""What is processed for which purpose (RGPD 30; L95): each table that holds people's data is declared here, or CI fails."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from duties.errors import AmparoError
from duties.kinds import Purpose

ATTENTION, COMPLAINT, RIGHTS, STAFF = "attention", "complaint", "data_protection_rights", "staff_access"
RECORD = Purpose.CONVERSATION_RECORD
_MARKETING = (Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS, Purpose.MARKETING_CALL)

TABLES: Mapping[str, tuple[str, ...]] = {
    "people": (ATTENTION, RIGHTS),
    "contact_points": (ATTENTION, RIGHTS, *_MARKETING),
    "contracts": (ATTENTION,),
    "person_names": (ATTENTION,),
    "replaced_values": (ATTENTION,),
    "conversations": (ATTENTION, RECORD),
    "turns": (ATTENTION, RECORD),
    "messages": (ATTENTION, RECORD),
    "references": (ATTENTION, RECORD),
    "dialogue_states": (ATTENTION,),
    "flags": (ATTENTION,),
    "callbacks": (ATTENTION,),
    "webhook_receipts": (ATTENTION,),
    "recordings": (RECORD,),
    "outbound_messages": (ATTENTION, COMPLAINT, RIGHTS),
    "incidents": (COMPLAINT,),
    "incident_moves": (COMPLAINT,),
    "intakes": (COMPLAINT, RIGHTS),
    "intake_documents": (COMPLAINT, RIGHTS),
    "identity_checks": (RIGHTS,),
    "voiced_rights": (RIGHTS,),
    "requests": (RIGHTS,),
    "request_moves": (RIGHTS,),
    "request_letters": (RIGHTS,),
    "errand_parts": (RIGHTS,),
    "download_links": (RIGHTS,),
    "blocked_values": (RIGHTS,),
    "blockings": (RIGHTS,),
    "consent_events": (RIGHTS, RECORD, *_MARKETING),
    "suppressions": (RIGHTS, *_MARKETING),
    "second_factors": (STAFF,),
    "staff_access": (STAFF,),
}
"""Purposes of each table with a sealed or a blind column. STAFF is ours; all others the controller declares."""

DATA_SUBJECTS: Mapping[str, str] = {
    ATTENTION: "Clientes, quienes llaman o escriben, y sus representantes.",
    COMPLAINT: "Clientes y otras personas que presentan quejas, reclamaciones, consultas o incidencias.",
    RIGHTS: "Quienes ejercen un derecho de protección de datos o dan, niegan o retiran un consentimiento.",
    RECORD: "Quienes aceptan que se grabe la llamada o se guarde el chat.",
    STAFF: "Personal del centro de atención.",
} | dict.fromkeys(_MARKETING, "Clientes y otras personas que han consentido la publicidad.")
OTHERS = "Las personas a las que se refiere la finalidad."

STAFF_TREATMENT = {
    "text": "Dar acceso al personal y saber quién ha consultado qué dato, cuándo y por qué.",
    "basis": "legal_obligation",
    "retention": "La cuenta, mientras la persona trabaje en el centro; el registro de accesos, lo que dure la obligación"
    " de probarlos.",
    "categories": "Nombre de acceso, función, segundo factor y registro de consultas.",
}
"""The processing that no customer is told of: staff are data subjects too (RGPD 32; LOPDGDD 5; L101)."""

MEASURES = (
    "Cifrado AES-256-GCM de cada dato que identifica, con una clave por persona y por conversación, guardada aparte.",
    "Búsqueda por índices ciegos (HMAC-SHA256): la base de datos no contiene ningún identificador en claro.",
    "Datos ocultos por defecto: verlos exige una función que lo permita y un motivo, y queda registrado.",
    "Registro encadenado y firmado de cada escritura y de cada consulta, que delata la fila que se cambie.",
    "Segundo factor para quienes dirigen, bloqueo creciente de intentos y sesiones que caducan.",
    "Dos personas distintas para negar un derecho o suprimir datos.",
    "Bloqueo bajo la clave del delegado de protección de datos (LOPDGDD 32), y destrucción de claves al suprimir.",
    "Identificadores sustituidos por referencias antes de llegar al motor de diálogo, que no guarda nada.",
)
"""RGPD 30.1.g with 32.1."""

OUTSIDE: Mapping[str, str] = {
    "api.twilio.com": "twilio",
    "Polly.": "amazon",
    "Google.": "google",
}
"""Whoever our code sends data to, by host or by the voice that speaks, and the word of their name among recipients."""


class UndeclaredPurpose(AmparoError):
    """Data are held or consent was recorded for a purpose that the controller's catalogue does not hold."""


class UndeclaredRecipient(AmparoError):
    """Data go, or have gone, to somebody who is not among the controller's recipients."""


@dataclass(frozen=True)
class Treatment:
    """One processing activity of the record (RGPD 30.1; LOPDGDD 31)."""

    id: str
    text: str
    basis: str
    retention: str
    data_subjects: str
    categories: str
    tables: tuple[str, ...]


def check_purposes(used: Collection[str], declared: Collection[str]) -> None:
    """Raises UndeclaredPurpose that names each."""
    missing = sorted(set(used) - set(declared) - {STAFF})
    if missing:
        raise UndeclaredPurpose(f"amparo.toml declares no purpose: {', '.join(missing)}.")


def check_recipients(used: Collection[str], declared: Sequence[str]) -> None:
    """`used` are whole names or the words of OUTSIDE. Raises UndeclaredRecipient that names each."""
    known = " ".join(declared).casefold()
    missing = sorted(each for each in set(used) if each.casefold() not in known)
    if missing:
        raise UndeclaredRecipient(f"amparo.toml declares no recipient: {', '.join(missing)}.")


def purposes_in_code() -> frozenset[str]:
    """Every purpose for which a table holds data."""
    return frozenset(purpose for each in TABLES.values() for purpose in each)


def tables_of(purpose: str) -> tuple[str, ...]:
    """The tables that hold data for it, by name."""
    return tuple(sorted(table for table, purposes in TABLES.items() if purpose in purposes))
