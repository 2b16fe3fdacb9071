"""docs/incidents.md."""

from cli.incident_table import render
from duties.incident_kinds import IncidentKind
from duties.incident_steps import IncidentStep


def test_every_step_and_kind_is_on_the_page() -> None:
    page = render()
    assert [step for step in IncidentStep if f"| `{step}` |" not in page] == []
    assert [kind for kind in IncidentKind if f"| {kind} | general |" not in page] == []
    assert "| traslado_aepd | general | `aepd_referral_months` (months) |" in page
