"""The words of the page of choices."""

from duties.consent_link import ANSWERS, RIGHTS, choices, introduction, invitation
from duties.kinds import MARKETING, Right


def test_each_purpose_has_a_question_of_its_own() -> None:
    """L16: granular."""
    found = choices("Seguros Norte")
    assert [each.purpose for each in found] == list(MARKETING)
    assert len({each.question for each in found}) == len(MARKETING)
    assert all(each.question.startswith("¿") for each in found)
    assert set(ANSWERS) == {"yes", "no"}


def test_it_is_told_before_that_it_is_voluntary_and_how_it_is_withdrawn() -> None:
    """L17, L20."""
    words = " ".join(introduction("Seguros Norte", "privacidad@example.org"))
    assert "voluntario" in words
    assert "retirar" in words
    assert "privacidad@example.org" in words


def test_the_invitation_is_neutral_and_never_goes_with_a_right_that_ends_publicity() -> None:
    """L28."""
    assert invitation("https://x/y").endswith("https://x/y")
    assert "quiere o no" in invitation("")
    assert not RIGHTS & {Right.ERASURE, Right.OBJECTION, Right.RESTRICTION, Right.NO_AUTOMATED_DECISION}
