"""What the data-protection officer answers to the authority about a complaint that it referred (LOPDGDD 37.2; L64)."""

from dataclasses import dataclass
from datetime import date

from duties.incident_steps import IncidentOutcome
from duties.spanish_dates import long_date

OUTCOMES = {
    IncidentOutcome.ACCEPTED: "Se ha atendido lo que la persona reclamaba.",
    IncidentOutcome.PARTLY: "Se ha atendido en parte lo que la persona reclamaba.",
    IncidentOutcome.REJECTED: "No se ha atendido lo que la persona reclamaba, por las razones que siguen.",
}


@dataclass(frozen=True)
class ReferralFacts:
    """What the answer is made of."""

    authority: str
    controller: str
    tax_id: str
    address: str
    officer: str
    file_number: str
    key: str
    received_on: date
    outcome: IncidentOutcome
    text: str


def authority_letter(facts: ReferralFacts) -> str:
    """The whole letter, its paragraphs apart."""
    return "\n\n".join(
        (
            f"A la {facts.authority}. Expediente {facts.file_number}. Nuestra referencia: {facts.key}.",
            (
                f"{facts.controller}, con NIF {facts.tax_id} y domicilio en {facts.address}, contesta a la reclamación que"
                f" recibió para su respuesta el {long_date(facts.received_on)}, conforme a los artículos 37.2 y 65.4 de la"
                " Ley Orgánica 3/2018."
            ),
            OUTCOMES[facts.outcome],
            facts.text,
            facts.officer,
        )
    )
