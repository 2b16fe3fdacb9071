"""The answer to the authority says whose file it is, what was decided and why (L64)."""

from datetime import date

import pytest

from duties.authority_letter import OUTCOMES, ReferralFacts, authority_letter
from duties.incident_steps import DECISIONS, IncidentOutcome


def test_every_decision_has_its_sentence() -> None:
    assert set(OUTCOMES) == DECISIONS


@pytest.mark.parametrize("outcome", sorted(DECISIONS))
def test_it_names_the_file_the_day_and_the_reasons(outcome: IncidentOutcome) -> None:
    """L64."""
    letter = authority_letter(
        ReferralFacts(
            authority="Agencia",
            controller="Norte, S.A.",
            tax_id="A1",
            address="Calle 1",
            officer="La Delegada",
            file_number="EXP1",
            key="482",
            received_on=date(2026, 11, 23),
            outcome=outcome,
            text="Se borraron el día 3.",
        )
    )
    first, second, third, fourth, fifth = letter.split("\n\n")
    assert first == "A la Agencia. Expediente EXP1. Nuestra referencia: 482."
    assert second.startswith("Norte, S.A., con NIF A1 y domicilio en Calle 1,")
    assert "23 de noviembre de 2026" in second
    assert (third, fourth, fifth) == (OUTCOMES[outcome], "Se borraron el día 3.", "La Delegada")
