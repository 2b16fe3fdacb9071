"""The Spanish words of a request: its right, its stages, when it is due, what is proposed."""

RIGHTS = {
    "access": ("Acceso", "art. 15 RGPD"),
    "rectification": ("Rectificación", "art. 16 RGPD"),
    "erasure": ("Supresión", "art. 17 RGPD"),
    "restriction": ("Limitación del tratamiento", "art. 18 RGPD"),
    "portability": ("Portabilidad", "art. 20 RGPD"),
    "objection": ("Oposición", "art. 21 RGPD"),
    "no_automated_decision": ("No ser objeto de decisiones automatizadas", "art. 22 RGPD"),
}
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
STAGES = {
    "new": "Sin tramitar",
    "in_progress": "En trámite",
    "paused": "En suspenso",
    "proposed": "Esperan a una segunda persona",
    "to_close": "Contestadas, por cerrar",
}
DUE = {"overdue": "Vencidas", "soon": "Vencen en 5 días o menos", "later": "Con más de 5 días"}
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
