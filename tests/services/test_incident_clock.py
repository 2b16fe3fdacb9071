"""The clock of each kind (L83)."""

from datetime import UTC, datetime

import pytest

from duties.incidents import IncidentKind, Subject
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


def test_ten_working_days_leave_out_holidays(settings: Settings) -> None:
    """L83: the 8th of December is one."""
    asked = datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert f"{last_day_to_complete(asked, settings=settings)}" == "2026-12-16"
