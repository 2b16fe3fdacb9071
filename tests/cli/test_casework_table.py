"""docs/casework.md."""

from cli.casework_table import render
from duties.reasons import Reason
from duties.steps import Step


def test_every_step_and_reason_is_on_the_page() -> None:
    page = render()
    assert [step for step in Step if f"| `{step}` |" not in page] == []
    assert [reason for reason in Reason if f"| `{reason}`" not in page] == []
