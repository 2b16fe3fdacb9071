"""What a cell of the coverage says, and shares that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.coverage import CellState, cell_state, shares
from duties.kinds import ConsentState


@pytest.mark.parametrize("record", ConsentState)
def test_only_a_consent_that_is_given_counts_as_granted(record: ConsentState) -> None:
    """L24."""
    assert (cell_state(record) is CellState.GRANTED) == (record is ConsentState.GIVEN)


@pytest.mark.parametrize("record", [None, ConsentState.NOT_GIVEN])
def test_who_objected_without_a_record_counts_as_withdrawn_and_is_not_missing(
    record: ConsentState | None,
) -> None:
    """L61."""
    assert cell_state(record) is CellState.MISSING
    assert cell_state(record, suppressed=True) is CellState.WITHDRAWN


def test_an_objection_hides_no_later_answer() -> None:
    assert cell_state(ConsentState.GIVEN, suppressed=True) is CellState.GRANTED


@given(
    st.dictionaries(st.sampled_from([str(state) for state in CellState]), st.integers(0, 10**6), min_size=1)
)
def test_shares_add_up_to_a_hundred_per_cent_and_none_is_off_by_a_tenth(counts: dict[str, int]) -> None:
    """L27."""
    found, total = shares(counts), sum(counts.values())
    assert sum(found.values()) == (1000 if total else 0)
    assert found.keys() == counts.keys()
    for name, share in found.items():
        assert not total or abs(share - counts[name] * 1000 / total) < 1
