"""Times of day."""

import pytest

from bot.understand.times import find_times
from bot.understand.words import split


def times(text: str) -> list[str]:
    words = split(text)
    return [placed.found.value for placed in find_times(words, [False] * len(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15:30", ["15:30"]),
        ("a las 10:30", ["10:30"]),
        ("a las tres", ["03:00"]),
        ("a las tres de la tarde", ["15:00"]),
        ("las cinco y media de la tarde", ["17:30"]),
        ("a las cinco menos cuarto", ["04:45"]),
        ("a la una y diez", ["01:10"]),
        ("sobre las diez de la mañana", ["10:00"]),
        ("a las doce de la noche y a las 9:05", ["12:00", "09:05"]),
        ("las tres cosas", []),
        ("a las 30", []),
        ("25:00", []),
        ("a las casas", []),
    ],
)
def test_a_time_is_given_by_the_clock(text: str, expected: list[str]) -> None:
    assert times(text) == expected
