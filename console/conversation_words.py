"""The Spanish words of a conversation: who spoke and how, what happened in it, its codes and its recording."""

CONVERSATION_STATES = {"open": "En curso", "ended": "Terminada"}
SENDERS = {"customer": "Persona", "bot": "Asistente", "agent": "Agente"}
TURN_KINDS = {"keys": "con teclas", "button": "con un botón", "person": "a la persona que atiende"}
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
    "origin": "Origen y categorías de sus datos, dichos",
    "flag": "Conversación marcada para revisar",
    "human": "Pidió una persona",
    "voiced": "Derecho nombrado",
    "takeover": "Una persona atiende el chat",
    "takeover_returned": "El chat vuelve al asistente",
    "takeover_away": "El chat vuelve al asistente: quien lo atendía no dio señales",
}
CHECK_STATES = {
    "pending": "Código enviado, sin usar",
    "passed": "Código correcto",
    "failed": "Código incorrecto",
    "expired": "Código caducado",
    "locked": "Bloqueado por fallos",
}
RECORDING_STATES = {
    "requested": "Pedida",
    "recording": "Grabando",
    "completed": "Terminada, sin descargar",
    "stored": "Guardada y cifrada",
    "absent": "No existe",
    "failed": "Falló",
    "blocked": "Bloqueada",
}
