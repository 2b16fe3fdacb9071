"""The Spanish words of an incident: its kinds, its states, its subjects, and whom it tells."""

INCIDENT_KINDS = {
    "consulta": "Consulta",
    "queja": "Queja",
    "reclamacion": "Reclamación",
    "reclamación": "Reclamación",
    "incidencia": "Incidencia",
    "reclamacion_dpd": "Reclamación al DPD",
    "traslado_aepd": "Traslado de la AEPD",
}
INCIDENT_KIND_FILTER = {key: word for key, word in INCIDENT_KINDS.items() if key.isascii()}
INCIDENT_LIST_FILTER = INCIDENT_KIND_FILTER | {"proteccion": "Protección de datos"}
INCIDENT_KIND_CHOICES = {key: word for key, word in INCIDENT_KIND_FILTER.items() if key != "traslado_aepd"}
INCIDENT_STATES = {
    "open": "Abierta",
    "in_progress": "En curso",
    "waiting": "A la espera de la persona",
    "resolved": "Resuelta",
    "reopened": "Reabierta",
}
INCIDENT_STATE_FILTER = {
    "running": "Sin resolver",
    "waiting": "A la espera de la persona",
    "resolved": "Resueltas",
}
INCIDENT_SUBJECTS = {
    "general": "General",
    "billing": "Facturación o cobros",
    "continuity": "Continuidad del servicio",
}
INCIDENT_TELLS_AUTHORITY = (
    "Se escribe la carta a la autoridad: se imprime en Envíos o se presenta en su sede."
)
INCIDENT_TELLS_NOBODY = {
    "take": "Pasa a llevarlo usted. A la persona no se le escribe: reclamó ante la autoridad.",
    "reopen": "Si la autoridad pide algo más. Empieza un plazo nuevo.",
}
