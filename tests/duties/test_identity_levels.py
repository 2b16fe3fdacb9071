"""How identity levels may change (L49)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.identity_levels import (
    CONVERSATION,
    REQUEST,
    IdentityMoveRefused,
    Proof,
    conversation_after,
    request_after,
)
from duties.kinds import Identity


@given(st.lists(st.sampled_from(list(Proof)), max_size=12))
def test_nothing_but_a_right_code_verifies(proofs: list[Proof]) -> None:
    """L49: a name, a DNI and a caller's number never do."""
    level = Identity.UNVERIFIED
    for proof in proofs:
        if (level, proof) not in CONVERSATION:
            continue
        before, level = level, conversation_after(level, proof)
        assert level is not Identity.VERIFIED or before is Identity.VERIFIED or proof is Proof.RIGHT_CODE


def test_locked_is_for_good() -> None:
    """L49."""
    leading_out = {after for (level, _), after in CONVERSATION.items() if level is Identity.LOCKED}
    assert leading_out == {Identity.LOCKED}
    with pytest.raises(IdentityMoveRefused):
        conversation_after(Identity.LOCKED, Proof.RIGHT_CODE)


def test_claiming_somebody_else_takes_the_proof_back() -> None:
    assert conversation_after(Identity.VERIFIED, Proof.CLAIM_ANOTHER) is Identity.UNVERIFIED


def test_a_request_only_ever_rises() -> None:
    order = [Identity.UNVERIFIED, Identity.REGISTERED, Identity.VERIFIED]
    assert all(order.index(after) >= order.index(level) for (level, _), after in REQUEST.items())


def test_a_request_that_nobody_claimed_is_not_verified() -> None:
    with pytest.raises(IdentityMoveRefused):
        request_after(Identity.UNVERIFIED, Proof.RIGHT_CODE)
