"""The terms of complaints and incidents."""

from datetime import date

import pytest

from duties.deadlines import Term, Unit
from services.legal_terms import UNITS, term_at
from settings import Settings


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("dpo_complaint_months", Term(2, Unit.MONTHS)),
        ("aepd_referral_months", Term(1, Unit.MONTHS)),
        ("incident_working_days", Term(15, Unit.WORKING_DAYS)),
        ("complaint_days", Term(15, Unit.DAYS)),
        ("billing_complaint_working_days", Term(5, Unit.WORKING_DAYS)),
        ("continuity_hours", Term(2, Unit.HOURS)),
    ],
)
def test_each_term_is_a_dated_value(settings: Settings, name: str, term: Term) -> None:
    """L64, L83."""
    assert term_at(settings, name, date(2026, 11, 23)) == term
    assert name in UNITS
