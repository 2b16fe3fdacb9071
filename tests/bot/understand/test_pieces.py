"""Runs of digits and letters."""

import pytest

from bot.understand.pieces import find_runs
from bot.understand.words import split


def runs(text: str) -> list[str]:
    words = split(text)
    return ["|".join(piece.readings[0] for piece in run) for run in find_runs(words, [False] * len(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12345678Z", ["12345678|Z"]),
        ("12.345.678-Z", ["12|345|678|Z"]),
        ("seis doce treinta y cuatro", ["6|12|34"]),
        ("seis uno eh dos", ["6|1|2"]),
        ("doce y trece", ["12|13"]),
        ("doce espere que lo miro trece", ["12|13"]),
        ("28001 y ahora 28002", ["28001", "28002"]),
        ("2020 y 2024", ["2020", "Y|2024"]),
        ("calle 3, 28013", ["3", "28013"]),
        ("4, 8, 2", ["4|8|2"]),
        ("12345678 y la letra es la zeta", ["12345678|Z"]),
        ("12345678 letra a", ["12345678|A"]),
        ("mi dni es 12 hola 13", ["12", "13"]),
        ("más 34 612", ["+|34|612"]),
        ("hola", []),
        ("zeta", []),
    ],
)
def test_digits_and_letters_that_belong_together_are_one_run(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_words_that_belong_to_something_else_part_a_run() -> None:
    words = split("612 345 678")
    assert len(find_runs(words, [False, True, False])) == 2
