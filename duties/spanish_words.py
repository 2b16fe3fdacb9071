"""The Spanish words for what a consent record holds: the desk and the proof sheet say the same."""

CHANNELS = {
    "chat": "Chat",
    "voice": "Teléfono",
    "letter": "Carta",
    "in_person": "En persona",
    "email": "Correo electrónico",
    "phone_agent": "Teléfono, con un agente",
    "web": "Página web",
}
IDENTITIES = {
    "unverified": "Sin identificar",
    "registered": "Sin comprobar",
    "verified": "Comprobada con código",
    "locked": "Bloqueada por códigos fallidos",
}
CONSENTS = {
    "given": "Dado",
    "pending": "Pendiente de identificar a la persona",
    "refused": "Rechazado",
    "withdrawn": "Retirado",
    "expired": "Caducado",
    "not_given": "No dado",
}
PURPOSES = {
    "conversation_record": "Guardar la conversación",
    "marketing_email": "Publicidad por correo electrónico",
    "marketing_sms": "Publicidad por SMS",
    "marketing_call": "Publicidad por teléfono",
}
ANSWER_KINDS = {
    "key": "Tecla pulsada",
    "button": "Botón pulsado",
    "words": "De palabra",
    "none": "No contestó",
    "letter": "Por carta",
    "in_person": "En persona",
    "email": "Por correo electrónico",
    "phone_agent": "Por teléfono, a un agente",
}
BASES = {
    "consent": "Consentimiento",
    "contract": "Contrato",
    "legal_obligation": "Obligación legal",
    "legitimate_interest": "Interés legítimo",
}
CELLS = {
    "granted": "Dado",
    "pending": "Pendiente de identificar",
    "refused": "Rechazado",
    "withdrawn": "Retirado",
    "expired": "Caducado",
    "missing": "Falta",
    "not_required": "No hace falta",
}
