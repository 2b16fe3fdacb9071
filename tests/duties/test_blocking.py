"""What a partial erasure leaves in use."""

import pytest

from duties.blocking import stays
from duties.reasons import Reason
from duties.retention import Category


@pytest.mark.parametrize("reason", [Reason.STILL_NECESSARY, Reason.LEGAL_DUTY, Reason.UNFOUNDED])
def test_a_running_contract_keeps_the_file_and_not_what_was_said(reason: Reason) -> None:
    """L57."""
    assert Category.CUSTOMER in stays(reason)
    assert not stays(reason) & {Category.TRANSCRIPT, Category.RECORDING}


def test_a_claim_keeps_its_proof() -> None:
    """L57: RGPD 17.3.e."""
    assert {Category.TRANSCRIPT, Category.RECORDING, Category.CUSTOMER} <= stays(Reason.CLAIMS)
