"""References: ten digits with a check digit."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties import references


@given(st.integers())
def test_every_reference_is_ten_digits_and_valid(seed: int) -> None:
    reference = references.generate(Random(seed))
    assert len(reference) == references.LENGTH
    assert reference[0] != "0"
    assert references.valid(reference)


@given(st.integers(), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(seed: int, place: int, shift: int) -> None:
    reference = references.generate(Random(seed))
    wrong = str((int(reference[place]) + shift) % 10)
    assert not references.valid(reference[:place] + wrong + reference[place + 1 :])


@given(st.integers(), st.integers(0, 8))
def test_two_swapped_neighbours_are_always_noticed(seed: int, place: int) -> None:
    first = references.generate(Random(seed))
    swapped = first[:place] + first[place + 1] + first[place] + first[place + 2 :]
    assert swapped == first or not references.valid(swapped)


def test_without_an_argument_chance_is_the_systems_own() -> None:
    assert references.valid(references.generate())


@pytest.mark.parametrize("text", ["", "123", "0123456789", "12345678901", "abcdefghij"])
def test_other_texts_are_no_references(text: str) -> None:
    assert not references.valid(text)


def test_spaces_and_hyphens_do_not_matter() -> None:
    reference = references.generate(Random(7))
    assert references.valid(f"{reference[:3]} {reference[3:6]}-{reference[6:]}")
