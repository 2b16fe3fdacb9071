"""Passports."""

import pytest

from bot.understand.found import Around, Candidate
from bot.understand.passports import passport, passport_named


@pytest.mark.parametrize(
    ("text", "question", "near", "found"),
    [
        ("PAA123456", None, (), True),
        ("DNI123456", None, (), False),
        ("12AB34567", None, ("pasaporte",), True),
        ("12AB34567", None, (), False),
        ("AB123456", "document", (), True),
        ("X1234567", "document", (), False),
        ("123456789", "passport", (), True),
        ("12", "passport", (), False),
        ("C4F7K2M19", None, ("pasaporte",), True),
        ("C4F7K2M19", None, (), False),
    ],
)
def test_a_passport_is_known_by_shape_or_by_the_word(
    text: str, question: str | None, near: tuple[str, ...], found: bool
) -> None:
    candidate = Candidate(text, (), Around(question, frozenset(near)))
    assert (passport(candidate) is not None) is found


def test_soft_letters_count_where_the_word_was_said() -> None:
    spoken_of = Around(before=frozenset({"pasaporte"}))
    assert passport_named(Candidate("AAB123456", (), spoken_of, soft=True)) is not None
    assert passport_named(Candidate("AAB123456", (), Around(), soft=True)) is None
