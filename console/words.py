"""The Spanish words of the desk for states, reasons and rights. One table a vocabulary."""

import re

from duties.spanish_words import ANSWER_KINDS, CHANNELS, CONSENTS, IDENTITIES, PURPOSES

__all__ = ["ANSWER_KINDS", "CHANNELS", "CONSENTS", "IDENTITIES", "PURPOSES"]  # and all that follow

RIGHTS = {
    "access": ("Acceso", "art. 15 RGPD"),
    "rectification": ("Rectificación", "art. 16 RGPD"),
    "erasure": ("Supresión", "art. 17 RGPD"),
    "restriction": ("Limitación del tratamiento", "art. 18 RGPD"),
    "portability": ("Portabilidad", "art. 20 RGPD"),
    "objection": ("Oposición", "art. 21 RGPD"),
    "no_automated_decision": ("No ser objeto de decisiones automatizadas", "art. 22 RGPD"),
}
REASONS = {
    "urgent": "Palabra urgente",
    "human_requested": "Pide una persona",
    "turn_failed": "Fallo al responder",
    "identity_locked": "Identidad bloqueada",
    "abuse_or_threat": "Insulto o amenaza",
    "not_understood": "No se le entendió",
    "right_unfinished": "Derecho sin terminar",
    "recording_failed": "Fallo de la grabación",
    "repeated_access": "Acceso repetido",
    "minor": "Menor",
    "representative": "En nombre de otro",
    "deceased": "Persona fallecida",
    "vulnerable": "Atención prioritaria",
    "danger": "Posible peligro",
}
REASONS_EXPLAINED = {
    "urgent": "Dijo una de las palabras que pasan a una persona de inmediato.",
    "human_requested": "Pidió que le atendiera una persona.",
    "turn_failed": "El asistente no pudo completar una respuesta y así se lo dijo.",
    "identity_locked": "Falló demasiadas veces el código de identificación.",
    "abuse_or_threat": "El asistente detectó un insulto o una amenaza.",
    "not_understood": "El asistente no entendió lo que necesitaba.",
    "right_unfinished": "Nombró un derecho y la conversación acabó antes de completarlo.",
    "recording_failed": "La grabación consentida no pudo guardarse.",
    "repeated_access": "Ha pedido acceso a sus datos más de una vez en poco tiempo.",
    "minor": "Dijo tener menos años de los que pide la ley para consentir: ningún permiso suyo cuenta.",
    "representative": "Habla en nombre de otra persona: compruebe el mandato antes de dar o cambiar nada.",
    "deceased": "Pide algo sobre los datos de alguien que ha fallecido: compruebe el parentesco.",
    "vulnerable": "Dijo ser mayor o tener una dificultad: va con prioridad.",
    "danger": "Contó algo que puede ser un peligro para él o para ella: no dé datos suyos a nadie.",
}
OUTCOMES = {
    "attended": "La persona ha sido atendida",
    "nothing_needed": "Revisada, no hace falta nada más",
    "bot_mistaken": "El asistente se equivocó",
    "abuse_confirmed": "Insulto o amenaza confirmados",
}
DUE = {"overdue": "Vencidas", "soon": "Vencen en 5 días o menos", "later": "Con más de 5 días"}
CONVERSATION_STATES = {"open": "En curso", "ended": "Terminada"}
REQUEST_STAGES = {
    "registered": "Registrada",
    "verified": "Identidad comprobada",
    "in_progress": "En trámite",
    "paused": "A la espera de que acredite su identidad",
    "proposed": "A la espera de una segunda persona",
    "answered": "Contestada",
    "refused": "Denegada",
    "withdrawn": "Retirada por la persona",
    "closed": "Cerrada",
}
SENDERS = {"customer": "Persona", "bot": "Asistente", "agent": "Agente"}
TURN_KINDS = {"keys": "con teclas", "button": "con un botón"}
INCIDENT_KINDS = {
    "consulta": "Consulta",
    "queja": "Queja",
    "reclamacion": "Reclamación",
    "reclamación": "Reclamación",
    "incidencia": "Incidencia",
}
INCIDENT_STATES = {"open": "Abierta", "in_progress": "En curso", "resolved": "Resuelta"}
CALLBACK_STATES = {"waiting": "Pendiente", "done": "Hecha"}
RECORDING_STATES = {
    "requested": "Pedida",
    "recording": "Grabando",
    "completed": "Terminada, sin descargar",
    "stored": "Guardada y cifrada",
    "absent": "No existe",
    "failed": "Falló",
    "blocked": "Bloqueada",
}
CHECK_STATES = {
    "pending": "Código enviado, sin usar",
    "passed": "Código correcto",
    "failed": "Código incorrecto",
    "expired": "Código caducado",
    "locked": "Bloqueado por fallos",
}
OUTBOUND_KINDS = {
    "otp": "Código",
    "receipt": "Acuse de recibo",
    "letter": "Carta",
    "answer": "Respuesta",
    "digest": "Aviso de plazos",
}
STAGES = {
    "new": "Sin tramitar",
    "in_progress": "En trámite",
    "paused": "En suspenso",
    "proposed": "Esperan a una segunda persona",
    "to_close": "Contestadas, por cerrar",
}
PROPOSALS = {
    "refusal": "denegar la solicitud",
    "partial": "atenderla en parte",
    "erasure": "suprimir los datos",
}
VOICED_STATES = {
    "waiting": "Sin registrar",
    "registered": "Registrado",
    "dropped": "La persona lo dejó",
}
MEDIA = {"sms": "SMS", "email": "Correo electrónico", "call": "Llamada", "letter": "Carta"}
OUTBOUND_STATES = {
    "waiting": "En espera de envío",
    "sent": "Enviado",
    "failed": "No se pudo enviar",
    "wiped": "Borrado tras su uso",
}
EVENTS = {
    "notice_given": "Aviso de protección de datos dado hasta el final",
    "notice_begun": "Aviso de protección de datos empezado",
    "turn_failed": "El asistente no pudo responder",
    "silence": "Silencio",
    "request": "Solicitud registrada",
    "incident": "Incidencia abierta",
    "consent": "Consentimiento anotado",
    "suppression": "Baja de publicidad anotada",
    "callback": "Llamada de vuelta anotada",
    "identity": "Identidad comprobada",
    "flag": "Conversación marcada para revisar",
    "human": "Pidió una persona",
    "voiced": "Derecho nombrado",
}
LOOKS = {
    "conversation_viewed": "Vio la conversación enmascarada",
    "conversation_revealed": "Vio los datos de la conversación",
    "request_viewed": "Vio la solicitud enmascarada",
    "request_revealed": "Vio los datos de la solicitud",
    "letter_previewed": "Preparó una carta de la solicitud",
    "letter_printed": "Abrió una carta de la solicitud para imprimirla",
}
ROLES = {
    "agent": "Agente",
    "supervisor": "Supervisión",
    "dpo": "Protección de datos (DPD)",
    "auditor": "Auditoría",
    "admin": "Administración",
}
FACTS = {
    "name": "Nombre",
    "surname": "Apellidos",
    "document": "Documento",
    "birth_date": "Fecha de nacimiento",
    "address": "Dirección",
    "mobile": "Móvil",
    "landline": "Teléfono fijo",
    "phone": "Teléfono",
    "email": "Correo electrónico",
    "contract": "Contrato",
    "contract_ref": "Contrato",
    "caller": "Número que llama",
    "claim": "Dijo ser",
    "words": "Sus palabras",
    "field": "Dato",
    "old_value": "Valor actual",
    "new_value": "Valor nuevo",
    "scope": "Alcance",
    "details": "Detalles",
    "earlier": "Dicho antes",
}
FACT_GROUPS = {
    "verified": "Persona identificada con código",
    "on_file": "Cliente al que corresponde lo que dijo (sin comprobar)",
    "claimed": "Lo que la persona dijo de sí misma (sin comprobar)",
    "said": "Identificadores de esta conversación",
}
REFERENCE_KINDS = {
    "dni": "DNI",
    "nie": "NIE",
    "cif": "CIF",
    "passport": "Pasaporte",
    "phone": "Teléfono",
    "email": "Correo",
    "iban": "IBAN",
    "reference": "Referencia",
    "otp_code": "Código",
    "date": "Fecha",
    "name": "Nombre",
    "address": "Dirección",
    "postal_code": "Código postal",
    "contract": "Contrato",
}
INTENTS = {
    "greet": "Saluda",
    "goodbye": "Se despide",
    "thank": "Da las gracias",
    "affirm": "Dice que sí",
    "deny": "Dice que no",
    "consent_total": "Consiente todo",
    "consent_partial": "Consiente en parte",
    "consent_refuse": "No consiente",
    "ambiguous_consent": "Respuesta dudosa",
    "withdraw_consent": "Retira un consentimiento",
    "request_access": "Pide acceso a sus datos",
    "request_rectification": "Pide rectificar un dato",
    "request_erasure": "Pide suprimir sus datos",
    "request_objection": "Se opone",
    "request_restriction": "Pide limitar el tratamiento",
    "request_portability": "Pide la portabilidad",
    "request_no_automated_decision": "No quiere decisiones automatizadas",
    "request_recording": "Pide la grabación",
    "request_status": "Pregunta por una solicitud",
    "open_incident": "Abre una incidencia",
    "incident_status": "Pregunta por una incidencia",
    "ask_notice_details": "Pregunta por el aviso",
    "ask_controller": "Pregunta quién es el responsable",
    "ask_purpose": "Pregunta para qué",
    "ask_recipients": "Pregunta quién recibe los datos",
    "ask_retention": "Pregunta cuánto tiempo",
    "ask_rights": "Pregunta por sus derechos",
    "ask_dpo": "Pregunta por el delegado",
    "ask_complaint_authority": "Pregunta dónde reclamar",
    "human_agent": "Pide una persona",
    "repeat": "Pide que se repita",
    "help": "Pide ayuda",
    "cancel_flow": "Deja el trámite",
    "inform": "Da un dato",
    "out_of_scope": "Otro asunto",
    "abusive_or_threat": "Insulta o amenaza",
}
_REFERENCE = re.compile(r"\b([a-z]+(?:_[a-z]+)*)_(\d+)\b")


def word(table: dict[str, str], key: str | None) -> str:
    """The word for a key; an unforeseen one is shown as it is."""
    return table.get(key or "", key or "")


def lower_first(text: str) -> str:
    """«Contestó» as «contestó», to stand inside a sentence."""
    return text[:1].lower() + text[1:]


def fact(what: str) -> str:
    """The name of a personal value: a known one, a typed reference («DNI 1»), or itself in plain words."""
    found = _REFERENCE.fullmatch(what)
    if found and found[1] in REFERENCE_KINDS:
        return f"{REFERENCE_KINDS[found[1]]} {found[2]}"
    return FACTS.get(what, what.replace("_", " ").capitalize())


def pieces(text: str) -> list[tuple[bool, str]]:
    """A masked sentence as (is a typed reference, words), so that a page can set references apart."""
    parts: list[tuple[bool, str]] = []
    end = 0
    for found in _REFERENCE.finditer(text):
        if found[1] not in REFERENCE_KINDS:
            continue
        parts += [(False, text[end : found.start()]), (True, fact(found[0]))]
        end = found.end()
    parts.append((False, text[end:]))
    return [part for part in parts if part[1]]
