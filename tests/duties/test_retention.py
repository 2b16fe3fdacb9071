"""Terms of keeping and blocking, and what waits for what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.retention import NOT_BLOCKED, Category, Term, common_due, destroyed_on, kept_until

DAYS = st.dates(date(2026, 1, 1), date(2036, 1, 1))
ITEMS = st.dictionaries(
    st.sampled_from("abcdefg"), st.tuples(DAYS, st.sets(st.sampled_from("klmn"), max_size=3))
)


@pytest.mark.parametrize(
    ("made", "months", "last"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 23), None, None),
    ],
)
def test_what_is_kept_has_a_last_day_or_waits_for_its_end(
    made: date, months: int | None, last: date | None
) -> None:
    """L33."""
    assert kept_until(made, Term(months, 36)) == last


def test_what_is_blocked_is_destroyed_at_the_end_of_its_term() -> None:
    """L68."""
    assert destroyed_on(date(2026, 11, 23), Term(None, 60)) == date(2031, 11, 23)


def test_only_marks_of_the_desk_are_destroyed_without_being_blocked() -> None:
    """L65: no path from active to destroyed unless tagged exempt."""
    assert not NOT_BLOCKED & {Category.CUSTOMER, Category.TRANSCRIPT, Category.RECORDING, Category.REQUEST}


@given(ITEMS)
def test_nothing_is_destroyed_before_its_own_day_and_what_shares_a_key_goes_together(
    items: dict[str, tuple[date, set[str]]],
) -> None:
    """L68, L70: a key is destroyed whole."""
    due, owners = (
        {name: day for name, (day, _) in items.items()},
        {name: own for name, (_, own) in items.items()},
    )
    found = common_due(due, owners)
    assert all(found[name] >= day for name, day in due.items())
    assert set(found.values()) <= set(due.values())
    for one in items:
        for other in items:
            if owners[one] & owners[other]:
                assert found[one] == found[other]


def test_a_chain_of_shared_keys_waits_for_its_last() -> None:
    due = {"talk": date(2029, 1, 1), "incident": date(2031, 1, 1), "audio": date(2029, 1, 1)}
    owners = {"talk": ("duty", "audio"), "incident": ("duty",), "audio": ("audio",)}
    assert set(common_due(due, owners).values()) == {date(2031, 1, 1)}
