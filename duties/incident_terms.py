"""Which terms of the law an incident keeps to; where several hold at once the strictest wins (L83)."""

from duties.deadlines import Unit
from duties.incident_kinds import IncidentKind, Subject

_OF_ALL = ("incident_working_days", Unit.WORKING_DAYS)
_OF_COMPLAINTS = ("complaint_days", Unit.DAYS)
_OF_SUBJECTS: dict[Subject, tuple[str, Unit]] = {
    Subject.BILLING: ("billing_complaint_working_days", Unit.WORKING_DAYS),
    Subject.CONTINUITY: ("continuity_hours", Unit.HOURS),
}
_OF_DATA_PROTECTION: dict[IncidentKind, tuple[str, Unit]] = {
    IncidentKind.DPO_COMPLAINT: ("dpo_complaint_months", Unit.MONTHS),
    IncidentKind.AEPD_REFERRAL: ("aepd_referral_months", Unit.MONTHS),
}
_COMPLAINTS = frozenset({IncidentKind.QUEJA, IncidentKind.RECLAMACION})


def terms_of(kind: IncidentKind, subject: Subject) -> tuple[tuple[str, Unit], ...]:
    """(value of `[legal]` in `amparo.toml`, what it counts).

    TRLGDCU 21.3 gives complaints 15 days without saying which: calendar days are the safe reading. What LOPDGDD 37
    gives the data-protection officer has its own term and none of the customers' (L64).
    """
    if kind in _OF_DATA_PROTECTION:
        return (_OF_DATA_PROTECTION[kind],)
    complaints = (_OF_COMPLAINTS,) if kind in _COMPLAINTS else ()
    subjects = (_OF_SUBJECTS[subject],) if subject in _OF_SUBJECTS else ()
    return (_OF_ALL, *complaints, *subjects)
