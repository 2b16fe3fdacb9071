"""Blocking: what an erasure sets apart, and what of it may stay in use and why (RGPD 17.3, LOPDGDD 32; L57, L65)."""

from enum import StrEnum

from duties.reasons import Reason
from duties.retention import Category


class Scope(StrEnum):
    """How much a blocking reaches: a whole person, part of what there is of one, or what has come to its term."""

    TOTAL = "total"
    PARTIAL = "partial"
    TERM = "term"


class WhyBlocked(StrEnum):
    """The reason that each blocked item bears (LOPDGDD 32.4; L69)."""

    ERASURE = "erasure"
    CASE_CLOSED = "case_closed"
    TERM_ENDED = "term_ended"


OPEN_MATTER = "open_matter"
"""Why something stays besides the reasons of the law: an incident, a call back or a request is still open (L32)."""

_CONTRACT = frozenset({Category.CUSTOMER, Category.REQUEST, Category.INCIDENT, Category.CONSENT})
STAYS: dict[Reason, frozenset[Category]] = {
    Reason.STILL_NECESSARY: _CONTRACT,
    Reason.LEGAL_DUTY: _CONTRACT,
    Reason.CLAIMS: _CONTRACT | {Category.TRANSCRIPT, Category.RECORDING},
}
"""What a partial erasure leaves in use, by the reason that two people gave for it. Any other reason leaves the first."""


def stays(reason: Reason) -> frozenset[Category]:
    """The categories that a partial erasure for this reason leaves in use."""
    return STAYS.get(reason, _CONTRACT)
