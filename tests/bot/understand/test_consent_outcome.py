"""From decision to answer."""

import pytest

from bot.understand.consent_decision import Decision
from bot.understand.consent_outcome import outcome_of, refusal
from duties.kinds import Purpose

ALL = tuple(Purpose)


@pytest.mark.parametrize(("default", "outcome"), [("+", "yes"), ("-", "no"), (None, "doubtful")])
def test_a_bare_sign_is_about_all_that_was_asked(default: str | None, outcome: str) -> None:
    """L16: with no sign nothing is granted."""
    answer = outcome_of(Decision(ALL, default=default), ALL, set())
    assert (answer.outcome, answer.granted) == (outcome, ALL if default == "+" else ())


def test_a_part_is_a_scope() -> None:
    """L16: any subset can be chosen."""
    answer = outcome_of(Decision(ALL, named={Purpose.CONVERSATION_RECORD: "+"}), ALL, set())
    assert (answer.outcome, answer.granted) == ("scope", (Purpose.CONVERSATION_RECORD,))


def test_a_refusal_of_nothing_named_is_of_everything_asked() -> None:
    """L18: one no refuses all."""
    assert refusal((), ALL, "no").refused == ALL
