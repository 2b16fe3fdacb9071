"""When and for what staff looked at a person's data, without who (CJEU C-579/21; L53)."""

import json
from typing import Any

from sqlalchemy import or_, select

from services.gather_conversations import own_conversations
from services.list_consultations import LOOKS
from store import Reading
from store.models import AuditEntry, PersonLook, Request

WHAT = {
    "conversation_viewed": "Lista de la conversación, con los datos ocultos",
    "conversation_revealed": "Conversación",
    "request_viewed": "Solicitud, con los datos ocultos",
    "request_revealed": "Solicitud",
    "letter_previewed": "Carta de una solicitud",
    "letter_printed": "Carta de una solicitud",
    "errand_part_opened": "Parte de un sistema",
    "package_opened": "Expediente de la persona",
    "incident_viewed": "Queja o incidencia, con los datos ocultos",
    "incident_revealed": "Queja o incidencia",
    "callback_revealed": "Teléfono al que llamarle",
    "intake_viewed": "Escrito recibido, con los datos ocultos",
    "intake_revealed": "Escrito recibido",
    "intake_printed": "Justificante de lo recibido",
    "document_opened": "Documento recibido",
    "chat_taken_over": "Chat, atendido por una persona",
    "recording_opened": "Grabación de una llamada",
    "person_viewed": "Ficha de cliente, con los datos ocultos",
    "person_revealed": "Ficha de cliente",
    "blocked_opened": "Datos bloqueados",
}
"""Every look there is: of `LOOKS`, and those at the person's own page, which name no conversation."""

ORDINARY = "Tramitar su asunto"


def gather_consultations(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """By time: the moment, what was looked at, and why."""
    requests = select(Request.conversation_id).where(
        Request.person_id == person_id, Request.identity == "verified"
    )
    rows = read.session.execute(
        select(AuditEntry.at, AuditEntry.events, AuditEntry.reason)
        .where(
            AuditEntry.actor.startswith("staff:"),
            or_(
                AuditEntry.conversation_id.in_(own_conversations(person_id)),
                AuditEntry.conversation_id.in_(requests),
            ),
        )
        .order_by(AuditEntry.seq)
    )
    looks = [
        (at, event, reason)
        for at, events, reason in rows
        for event, _, _ in json.loads(events)
        if event in LOOKS
    ]
    own = select(PersonLook).where(PersonLook.person_id == person_id).order_by(PersonLook.at, PersonLook.id)
    looks += [(look.at, look.event, look.reason) for look in read.session.scalars(own)]
    return [
        {"at": at.isoformat(), "what": WHAT[event], "purpose": reason or ORDINARY}
        for at, event, reason in sorted(looks, key=lambda look: look[0])
    ]
