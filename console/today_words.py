"""What *Hoy* says of each thing that may wait, and the page that it leads to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """One and many of it, in words that follow the number; where it leads."""

    one: str
    many: str
    href: str


TILES: dict[str, Tile] = {
    "people_in_chat": Tile(
        "persona espera en el chat", "personas esperan en el chat", "/hoy#esperan-en-el-chat"
    ),
    "urgent": Tile("conversación urgente", "conversaciones urgentes", "/cola"),
    "overdue": Tile("solicitud vencida", "solicitudes vencidas", "/cola?plazo=overdue"),
    "due_soon": Tile(
        "solicitud vence en 5 días o menos", "solicitudes vencen en 5 días o menos", "/cola?plazo=soon"
    ),
    "callbacks": Tile("llamada de vuelta pendiente", "llamadas de vuelta pendientes", "/llamadas"),
    "flagged": Tile("conversación por revisar", "conversaciones por revisar", "/cola"),
    "nobodys": Tile(
        "solicitud sin nadie que la lleve", "solicitudes sin nadie que las lleve", "/cola?etapa=new"
    ),
    "data_protection": Tile(
        "reclamación al DPD o de la AEPD sin contestar",
        "reclamaciones al DPD o de la AEPD sin contestar",
        "/incidencias?tipo=proteccion",
    ),
    "incidents": Tile("incidencia fuera de plazo", "incidencias fuera de plazo", "/incidencias"),
    "errands": Tile("encargo vencido", "encargos vencidos", "/encargos"),
    "undelivered": Tile(
        "comunicación no se pudo entregar", "comunicaciones no se pudieron entregar", "/envios"
    ),
    "letters": Tile("carta por imprimir y enviar", "cartas por imprimir y enviar", "/envios#cartas"),
    "jobs": Tile("trabajo automático falla", "trabajos automáticos fallan", "/hoy#trabajos"),
}
SWEEPS = {
    "worker": "El proceso de trabajos automáticos",
    "recordings": "Traer y cifrar grabaciones",
    "notifications": "Enviar SMS",
    "emails": "Enviar correos electrónicos",
    "expired_codes": "Borrar códigos caducados",
    "stale_turns": "Cerrar respuestas a medias",
    "idle_conversations": "Terminar conversaciones sin actividad",
    "lapsed_takeovers": "Devolver chats que nadie atiende",
    "consent_expiry": "Caducar consentimientos",
    "deadline_digest": "Avisar de los plazos",
    "packages": "Preparar expedientes y copias",
    "inspections": "Preparar la documentación para la AEPD",
    "recipients": "Avisar a los destinatarios",
    "dead_links": "Cerrar enlaces de descarga",
    "retention": "Bloquear y destruir lo que cumple su plazo",
    "name_index": "Preparar la búsqueda por nombre",
}
