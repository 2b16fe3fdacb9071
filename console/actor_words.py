"""The Spanish words of who acts: a member of staff, or a part of Amparo."""

ROLES = {
    "agent": "Agente",
    "supervisor": "Supervisión",
    "dpo": "Protección de datos (DPD)",
    "auditor": "Auditoría",
    "admin": "Administración",
}
MACHINES = {
    "bot": "Asistente",
    "channel": "Canal",
    "console": "Puesto, antes de entrar",
    "jobs": "Tareas",
    "system": "Sistema",
    "cli": "Línea de órdenes",
}


def actor(key: str) -> str:
    """Who did something: a member of staff by login name, or a part of Amparo."""
    return key.removeprefix("staff:") if key.startswith("staff:") else MACHINES.get(key, key)
