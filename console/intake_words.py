"""The Spanish words of what comes in another way than the assistant."""

INTAKE_KINDS = {
    "right": "Ejerce un derecho",
    "complaint": "Consulta, queja, reclamación (también al DPD o de la AEPD) o incidencia",
    "withdrawal": "Retira un consentimiento",
}
INTAKE_WAYS = {
    "carta": ("letter", "Carta"),
    "persona": ("in_person", "En persona"),
    "correo": ("email", "Correo electrónico"),
    "telefono": ("phone_agent", "Teléfono, con un agente"),
}
"""Each way as it stands in an address: (channel, words)."""
