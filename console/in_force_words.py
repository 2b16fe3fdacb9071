"""The Spanish words of what is in force: bases, values of the law, days, when publicity is asked."""

BASIS_ARTICLES = {
    "consent": "art. 6.1.a RGPD",
    "contract": "art. 6.1.b RGPD",
    "legal_obligation": "art. 6.1.c RGPD",
    "legitimate_interest": "art. 6.1.f RGPD",
}
LEGAL_VALUES = {
    "age_of_consent": ("Edad para consentir", "año", "años"),
    "commercial_call_consent_years": ("Vida del consentimiento para llamadas comerciales", "año", "años"),
    "rights_months": ("Plazo para responder a un derecho", "mes", "meses"),
    "rights_extension_months": ("Prórroga del plazo", "mes", "meses"),
    "repetitive_access_months": ("Acceso repetido: menos de", "mes", "meses"),
    "breach_hours": ("Notificar una brecha", "hora", "horas"),
    "incident_working_days": ("Resolver una incidencia", "día hábil", "días hábiles"),
    "complaint_days": ("Responder a una reclamación", "día", "días"),
    "billing_complaint_working_days": ("Reclamación por factura", "día hábil", "días hábiles"),
    "continuity_hours": ("Informar de un corte del servicio", "hora", "horas"),
    "incident_completion_working_days": (
        "Plazo para completar una reclamación incompleta",
        "día hábil",
        "días hábiles",
    ),
    "dpo_complaint_months": ("Contestar una reclamación al DPD", "mes", "meses"),
    "aepd_referral_months": ("Contestar un traslado de la AEPD", "mes", "meses"),
    "handover_minutes": ("Espera hasta hablar con una persona", "minuto", "minutos"),
    "handover_percent": ("Llamadas que han de cumplirla", "%", "%"),
    "blocking_years": ("Bloqueo antes de destruir", "año", "años"),
    "forbidden_service_prefixes": ("Números que no pueden atender: empiezan por", "", ""),
}
LEGAL_STATES = {"now": "En vigor", "past": "Ya no rige", "future": "Todavía no rige"}
MARKETING_QUESTIONS = {
    "end": "Una vez, al terminar el asunto",
    "start": "En la pregunta inicial",
    "never": "Nunca",
}
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def legal_value(name: str, value: str) -> tuple[str, str]:
    """What a value of the law is called, and the value with its unit; an unforeseen one is shown as it is."""
    if name not in LEGAL_VALUES:
        return name, value
    called, one, many = LEGAL_VALUES[name]
    return called, f"{value} {one if value == '1' else many}".strip()
