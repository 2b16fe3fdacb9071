"""The terms of complaints and incidents as `amparo.toml` has them on a day (L64, L83)."""

from datetime import date

from duties.deadlines import Term, Unit
from settings import Settings, legal_at

UNITS: dict[str, Unit] = {
    "dpo_complaint_months": Unit.MONTHS,
    "aepd_referral_months": Unit.MONTHS,
    "incident_working_days": Unit.WORKING_DAYS,
    "complaint_days": Unit.DAYS,
    "billing_complaint_working_days": Unit.WORKING_DAYS,
    "continuity_hours": Unit.HOURS,
}


def term_at(settings: Settings, name: str, on: date) -> Term:
    """The term in force on that day. KeyError for a name that is no term; SettingInvalid if none is in force."""
    return Term(legal_at(settings, name, on), UNITS[name])
