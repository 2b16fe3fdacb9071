"""Corrections in the same breath."""

import pytest

from bot.understand.repairs import cuts, read_repair
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "after", "sure"),
    [
        ("no trece", 1, False),
        ("no perdón setenta", 2, True),
        ("no, perdón, setenta", 4, True),
        ("ay no espere un momento catorce", 5, True),
        ("mejor dicho uno", 2, True),
        ("no no dos", 2, False),
        ("me he equivocado es uno", 4, True),
    ],
)
def test_a_correction_is_read_with_what_goes_along(text: str, after: int, sure: bool) -> None:
    repair = read_repair(split(text), 0)
    assert repair is not None
    assert (repair.after, repair.sure) == (after, sure)


@pytest.mark.parametrize("text", ["es uno", "eh uno", "hola", "", "el dos"])
def test_other_words_correct_nothing(text: str) -> None:
    assert read_repair(split(text), 0) is None


def test_what_begins_alike_or_is_as_long_is_likeliest_replaced() -> None:
    assert list(cuts(["46", "23", "67"], "77")) == [1, 2, 3]
    assert list(cuts(["3", "3", "5", "1"], "3")) == [1, 3, 4, 2]
    assert list(cuts([], "3")) == []
