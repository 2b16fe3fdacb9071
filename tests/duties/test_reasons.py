"""The closed lists of reasons."""

import pytest

from duties.kinds import Right
from duties.reasons import REASONS, Reason, ReasonList, reasons_for


def test_every_reason_has_its_article_and_spanish_words() -> None:
    """L46: a refusal is never without its article and its text."""
    assert set(REASONS) == set(Reason)
    for reason, text in REASONS.items():
        assert text.article.startswith(("RGPD", "LOPDGDD")), reason
        assert text.label
        if text.of in (ReasonList.REFUSAL, ReasonList.EXTENSION, ReasonList.DOUBT):
            assert text.text.endswith("."), reason


@pytest.mark.parametrize("right", Right)
def test_every_right_has_reasons_to_be_refused_and_a_way_to_be_answered(right: Right) -> None:
    assert len(reasons_for(ReasonList.REFUSAL, right, proven=True)) >= 3
    assert Reason.IDENTITY_NOT_PROVEN in reasons_for(ReasonList.REFUSAL, right, proven=False)
    assert Reason.IDENTITY_NOT_PROVEN not in reasons_for(ReasonList.REFUSAL, right, proven=True)


def test_nothing_held_is_an_answer_to_access_alone() -> None:
    """L46: also confirm when no data are held (RGPD 15.1)."""
    holders = {
        right for right in Right if Reason.NOTHING_HELD in reasons_for(ReasonList.ANSWER, right, proven=True)
    }
    assert holders == {Right.ACCESS}


def test_only_access_can_be_called_repetitive() -> None:
    """L47."""
    holders = {
        right for right in Right if Reason.EXCESSIVE in reasons_for(ReasonList.REFUSAL, right, proven=True)
    }
    assert holders == {Right.ACCESS}
