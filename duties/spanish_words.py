"""The Spanish words for what a consent record holds: the desk and the proof sheet say the same."""

CHANNELS = {"chat": "Chat", "voice": "Teléfono"}
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
}
