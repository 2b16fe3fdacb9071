"""The Spanish words of why a conversation is looked into, and of what came of it."""

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
    "language": "Habla otro idioma",
    "unwanted": "Ya no quiere su solicitud",
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
    "language": "Habla un idioma que el asistente no habla: se le dijo, en él, que le atenderá una persona.",
    "unwanted": "Dijo que ya no quiere una solicitud registrada: confírmelo con la persona antes de retirarla.",
}
OUTCOMES = {
    "attended": "La persona ha sido atendida",
    "nothing_needed": "Revisada, no hace falta nada más",
    "bot_mistaken": "El asistente se equivocó",
    "abuse_confirmed": "Insulto o amenaza confirmados",
}
