"""The rules of a takeover."""

from datetime import UTC, datetime, timedelta

import pytest

from duties.takeover import LEASE, AliasInvalid, has_lapsed, proper_alias

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "shown"),
    [("Lola", "Lola"), (" José  Luis ", "José Luis"), ("M. Àngels", "M. Àngels"), ("Ana G.", "Ana G.")],
)
def test_a_name_is_shown_in_one_line(given: str, shown: str) -> None:
    """L81."""
    assert proper_alias(given) == shown


@pytest.mark.parametrize("given", ["A", "", "A1", "Ana <x>", "Ana--B", "a" * 41, "Ana\u202eB"])
def test_what_is_no_name_is_refused(given: str) -> None:
    with pytest.raises(AliasInvalid):
        proper_alias(given)


def test_the_lease_ends_to_the_second() -> None:
    assert has_lapsed(NOW - LEASE, NOW)
    assert not has_lapsed(NOW - LEASE + timedelta(seconds=1), NOW)
