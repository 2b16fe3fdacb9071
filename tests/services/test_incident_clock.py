"""The clock of each kind (L64, L83)."""

from datetime import UTC, datetime

import pytest

from duties.incident_kinds import IncidentKind, Subject
from services.incident_clock import incident_due, last_day_to_complete
from settings import Settings

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "subject", "due"),
    [
        ("consulta", "general", "2026-12-15 23:59:59+01:00"),
        ("incidencia", "general", "2026-12-15 23:59:59+01:00"),
        ("queja", "general", "2026-12-08 23:59:59+01:00"),
        ("reclamacion", "general", "2026-12-08 23:59:59+01:00"),
        ("queja", "billing", "2026-11-30 23:59:59+01:00"),
        ("incidencia", "billing", "2026-11-30 23:59:59+01:00"),
        ("incidencia", "continuity", "2026-11-23 13:00:00+01:00"),
        ("consulta", "continuity", "2026-11-23 13:00:00+01:00"),
    ],
)
def test_the_strictest_term_wins(settings: Settings, kind: str, subject: str, due: str) -> None:
    """L83: 15 working days, 15 days for complaints, 5 working days for bills, 2 hours for continuity."""
    found = incident_due(MONDAY, IncidentKind(kind), Subject(subject), settings=settings)
    assert str(found) == due


@pytest.mark.parametrize(
    ("kind", "received", "due"),
    [
        ("reclamacion_dpd", "2026-11-23", "2027-01-23"),
        ("traslado_aepd", "2026-11-23", "2026-12-23"),
        ("reclamacion_dpd", "2026-12-31", "2027-02-28"),
        ("traslado_aepd", "2027-01-31", "2027-02-28"),
    ],
)
@pytest.mark.parametrize("subject", Subject)
def test_the_officer_has_two_months_and_the_authority_gets_its_answer_in_one(
    settings: Settings, kind: str, received: str, due: str, subject: Subject
) -> None:
    """L64: calendar months, and none of the terms of customers' complaints whatever it is about."""
    at = datetime.fromisoformat(received).replace(hour=12, tzinfo=UTC)
    assert f"{incident_due(at, IncidentKind(kind), subject, settings=settings).date()}" == due


def test_ten_working_days_leave_out_holidays(settings: Settings) -> None:
    """L83: the 8th of December is one."""
    asked = datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert f"{last_day_to_complete(asked, settings=settings)}" == "2026-12-16"
