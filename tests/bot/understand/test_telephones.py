"""Telephones in what was said."""

import pytest

from bot.understand.found import Around, Candidate
from bot.understand.telephones import telephone, wrong_telephone


def candidate(text: str, *near: str) -> Candidate:
    return Candidate(text, (), Around(before=frozenset(near)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("612345678", "612345678"),
        ("34612345678", "612345678"),
        ("+34612345678", "612345678"),
        ("0034912345678", "912345678"),
        ("+33612345678", "+33612345678"),
    ],
)
def test_a_number_of_the_plan_is_one(text: str, value: str) -> None:
    found = telephone(candidate(text))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["112345678", "61234567", "+1", "6123456789"])
def test_other_digits_are_none(text: str) -> None:
    assert telephone(candidate(text)) is None


def test_a_number_with_a_digit_missing_is_told_as_such() -> None:
    found = wrong_telephone(candidate("61234567", "telefono"))
    assert found is not None
    assert (found.valid, found.problem) == (False, "numero")
    assert wrong_telephone(candidate("61234567")) is None
