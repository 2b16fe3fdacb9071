"""What an answer with parts has settled."""

from bot.understand.consent_decision import Decision
from duties.kinds import MARKETING, Purpose

MAIL = frozenset({Purpose.MARKETING_EMAIL})


def test_the_narrower_of_two_counts() -> None:
    """L16: "publicidad sí, correo no"."""
    decision = Decision(MARKETING)
    decision.settle(frozenset(MARKETING), "+")
    decision.settle(MAIL, "-")
    assert decision.of(Purpose.MARKETING_EMAIL) == "-"
    assert not decision.clash


def test_both_signs_for_the_same_clash() -> None:
    """L15: a contradiction is no consent."""
    decision = Decision(MARKETING)
    decision.settle(MAIL, "+")
    decision.settle(MAIL, "-")
    assert decision.clash


def test_what_two_readings_do_not_share_is_not_settled() -> None:
    first, second = Decision(MARKETING), Decision(MARKETING)
    first.settle(MAIL, "+")
    assert first.narrowed(second).of(Purpose.MARKETING_EMAIL) is None
