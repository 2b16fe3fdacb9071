"""What the person of an incident is written at each step: short, with the key, never a generic answer (L82, L83)."""

from dataclasses import dataclass
from datetime import date, datetime

from duties.incidents import IncidentOutcome, IncidentStep, Subject
from duties.local_time import to_local
from duties.spanish_dates import long_date

KINDS = {
    "consulta": "consulta",
    "queja": "queja",
    "reclamacion": "reclamación",
    "reclamación": "reclamación",
    "incidencia": "incidencia",
}
SUBJECTS = {
    Subject.GENERAL: "",
    Subject.BILLING: " sobre facturación",
    Subject.CONTINUITY: " sobre la continuidad del servicio",
}
OUTCOMES = {
    IncidentOutcome.ACCEPTED: "Le damos la razón",
    IncidentOutcome.PARTLY: "Le damos la razón en parte",
    IncidentOutcome.REJECTED: "No podemos darle la razón",
    IncidentOutcome.INFORMED: "Le contestamos a lo que preguntó",
}
NOT_AGREED = frozenset({IncidentOutcome.PARTLY, IncidentOutcome.REJECTED})


@dataclass(frozen=True)
class IncidentFacts:
    """What a message about an incident is made of. `elsewhere` says where to turn if it was not accepted."""

    sender: str
    key: str
    kind: str
    subject: Subject
    due_at: datetime
    text: str = ""
    complete_by: date | None = None
    outcome: IncidentOutcome | None = None
    elsewhere: str = ""


def incident_text(step: IncidentStep, facts: IncidentFacts) -> str:
    """The whole message."""
    head = f"{facts.sender}: su {KINDS[facts.kind]} {facts.key}{SUBJECTS[facts.subject]}"
    due = f"La contestaremos como muy tarde {by_when(facts.due_at, facts.subject)}."
    if step is IncidentStep.ASK_PERSON and facts.complete_by is not None:
        return (
            f"{head} necesita algo de su parte. {facts.text} Puede enviárnoslo hasta el"
            f" {long_date(facts.complete_by)}; si no puede, díganoslo: no se cerrará por eso."
        )
    if step is IncidentStep.RESOLVE and facts.outcome is not None:
        elsewhere = f" {facts.elsewhere}" if facts.outcome in NOT_AGREED else ""
        return (
            f"{head} está resuelta. {OUTCOMES[facts.outcome]}. {facts.text}{elsewhere}"
            " Si no está conforme, dígalo con esta clave y la reabriremos."
        )
    if step is IncidentStep.REOPEN:
        return f"{head} está abierta de nuevo. {due}"
    if step is IncidentStep.CLASSIFY:
        return f"{head}: así la tramitamos. {due}"
    return f"{head} la lleva ya una persona de nuestro equipo. {due}"


def by_when(due_at: datetime, subject: Subject) -> str:
    """«el 15 de diciembre de 2026», with the hour where hours count."""
    local = to_local(due_at)
    hour = f" a las {local:%H:%M}" if subject is Subject.CONTINUITY else ""
    return f"el {long_date(local.date())}{hour}"
