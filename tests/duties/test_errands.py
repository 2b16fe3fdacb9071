"""When an errand is due, and how it may be done."""

from datetime import date

import pytest

from duties.errands import COPIED, ErrandKind, ErrandOutcome, errand_due, outcomes
from duties.kinds import Right


@pytest.mark.parametrize(
    ("opened", "request_due", "due"),
    [
        (date(2026, 11, 23), date(2026, 12, 23), date(2026, 12, 3)),
        (date(2026, 12, 20), date(2026, 12, 23), date(2026, 12, 23)),
        (date(2026, 12, 28), date(2026, 12, 23), date(2026, 12, 28)),
    ],
    ids=["its own days", "never past the day the person was told", "at once if that day has passed"],
)
def test_an_errand_is_due_in_its_days(opened: date, request_due: date, due: date) -> None:
    """L44."""
    assert errand_due(opened, 10, request_due) == due


@pytest.mark.parametrize("right", Right)
def test_a_system_is_looked_into_and_a_recipient_is_told(right: Right) -> None:
    """L54, L58: nothing else than being told ends the errand of a recipient."""
    assert outcomes(ErrandKind.RECIPIENT, right) == {ErrandOutcome.TOLD}
    ways = outcomes(ErrandKind.SYSTEM, right)
    assert {ErrandOutcome.PART, ErrandOutcome.NOTHING} <= ways
    assert (ErrandOutcome.CARRIED_OUT in ways) is (right not in COPIED)
