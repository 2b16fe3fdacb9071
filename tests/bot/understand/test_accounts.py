"""Bank accounts."""

import pytest

from bot.understand.accounts import iban, wrong_iban
from bot.understand.found import Around, Candidate


def candidate(text: str, *near: str) -> Candidate:
    return Candidate(text, (), Around(before=frozenset(near)))


@pytest.mark.parametrize(
    "text", ["ES9121000418450200051332", "9121000418450200051332", "21000418450200051332"]
)
def test_a_spanish_account_is_known_with_and_without_its_front(text: str) -> None:
    found = iban(candidate(text))
    assert found is not None
    assert found.value == "ES9121000418450200051332"


@pytest.mark.parametrize("text", ["ES9221000418450200051332", "123", "DE00370400440532013000"])
def test_wrong_check_digits_are_no_account(text: str) -> None:
    assert iban(candidate(text)) is None


@pytest.mark.parametrize(
    ("text", "near", "problem"),
    [
        ("ES9221000418450200051332", (), "control"),
        ("ES922100041845020005133", (), "numero"),
        ("9221000418450200051332", ("cuenta",), "control"),
    ],
)
def test_what_looks_like_an_account_says_what_is_wrong(
    text: str, near: tuple[str, ...], problem: str
) -> None:
    found = wrong_iban(candidate(text, *near))
    assert found is not None
    assert (found.valid, found.problem) == (False, problem)


def test_other_digits_are_not_taken_for_an_account() -> None:
    assert wrong_iban(candidate("9221000418450200051332")) is None
