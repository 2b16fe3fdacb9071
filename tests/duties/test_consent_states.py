"""The states of a consent record (L24)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.consent_states import TABLE, ConsentMoveRefused, Move, after, supports_processing
from duties.kinds import ConsentState

YES = {Move.GIVE, Move.PROVE}


def test_only_given_supports_processing() -> None:
    """L24."""
    assert [state for state in ConsentState if supports_processing(state)] == [ConsentState.GIVEN]


def test_every_state_can_be_reached() -> None:
    assert set(TABLE.values()) == set(ConsentState)


@given(st.lists(st.sampled_from(list(Move)), max_size=12))
def test_nothing_but_a_yes_ever_leads_to_given(moves: list[Move]) -> None:
    """L15: silence, refusal, time and withdrawal never give."""
    state: ConsentState | None = None
    for move in moves:
        if (state, move) not in TABLE:
            with pytest.raises(ConsentMoveRefused):
                after(state, move)
            continue
        before, state = state, after(state, move)
        if state is ConsentState.GIVEN and before is not ConsentState.GIVEN:
            assert move in YES


@pytest.mark.parametrize("state", [None, *ConsentState])
def test_whatever_the_state_a_no_and_a_withdrawal_are_taken(state: ConsentState | None) -> None:
    """L20: withdrawing is possible from everywhere."""
    for move in (Move.REFUSE, Move.WITHDRAW):
        assert after(state, move) in (ConsentState.REFUSED, ConsentState.WITHDRAWN)


def test_a_no_after_a_yes_withdraws_it() -> None:
    """L20."""
    assert after(ConsentState.GIVEN, Move.REFUSE) is ConsentState.WITHDRAWN


@pytest.mark.parametrize("state", [ConsentState.GIVEN, ConsentState.REFUSED, ConsentState.WITHDRAWN])
def test_no_answer_never_changes_an_answer(state: ConsentState) -> None:
    """L15."""
    with pytest.raises(ConsentMoveRefused):
        after(state, Move.NO_ANSWER)


def test_proof_raises_only_what_is_pending() -> None:
    assert [state for state in ConsentState if (state, Move.PROVE) in TABLE] == [ConsentState.PENDING]
