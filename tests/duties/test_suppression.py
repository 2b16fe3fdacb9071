"""What a suppression stops, and what a later consent changes (L61, L63, L75)."""

from datetime import UTC, datetime, timedelta

import pytest

from duties.kinds import MARKETING, ConsentState, Purpose
from duties.suppression import may_receive, purposes_for

GIVEN_AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("kind", "purposes"),
    [
        ("phone", (Purpose.MARKETING_SMS, Purpose.MARKETING_CALL)),
        ("email", (Purpose.MARKETING_EMAIL,)),
        ("document", MARKETING),
    ],
)
def test_an_identifier_is_kept_only_for_what_it_can_receive(kind: str, purposes: tuple[Purpose, ...]) -> None:
    """L63."""
    assert purposes_for(kind, MARKETING) == purposes


@pytest.mark.parametrize("state", [state for state in ConsentState if state is not ConsentState.GIVEN])
def test_without_a_consent_nothing_may_be_sent(state: ConsentState) -> None:
    """L71."""
    assert not may_receive(state, GIVEN_AT, None)


def test_a_suppression_stops_the_consent_before_it_and_not_the_one_after() -> None:
    """L61, L75."""
    assert may_receive(ConsentState.GIVEN, GIVEN_AT, None)
    assert not may_receive(ConsentState.GIVEN, GIVEN_AT, GIVEN_AT + HOUR)
    assert not may_receive(ConsentState.GIVEN, GIVEN_AT, GIVEN_AT)
    assert may_receive(ConsentState.GIVEN, GIVEN_AT, GIVEN_AT - HOUR)
