"""Letters by name and by word."""

import pytest

from bot.understand.letters import Letters, paired_letter, read_letters
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zeta", Letters("Z", 1, soft=False)),
        ("zeta de zaragoza", Letters("Z", 3, soft=False)),
        ("be de Barcelona", Letters("B", 3, soft=False)),
        ("equis", Letters("X", 1, soft=False)),
        ("uve doble", Letters("W", 2, soft=False)),
        ("i griega", Letters("Y", 2, soft=False)),
        ("te", Letters("T", 1, soft=True)),
        ("te de toledo", Letters("T", 3, soft=False)),
        ("de de dinamarca", Letters("D", 3, soft=False)),
        ("a", Letters("A", 1, soft=True)),
        ("A", Letters("A", 1, soft=False)),
        ("PAA", Letters("PAA", 1, soft=True)),
        ("paa123456", Letters("PAA", 1, soft=False)),
        ("hola", None),
        ("casa", None),
    ],
)
def test_a_letter_is_read_and_an_ordinary_word_is_soft(text: str, expected: Letters | None) -> None:
    assert read_letters(split(text), 0) == expected


def test_only_two_worded_names_are_pairs() -> None:
    assert paired_letter(split("y griega"), 0) == Letters("Y", 2, soft=False)
    assert paired_letter(split("zeta"), 0) is None
