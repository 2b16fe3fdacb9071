"""Dates in the language of the conversation."""

from datetime import date

import pytest

from duties.long_dates import long_date


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("es", date(2026, 12, 26), "26 de diciembre de 2026"),
        ("ca", date(2026, 12, 26), "26 de desembre de 2026"),
        ("ca", date(2026, 4, 1), "1 d'abril de 2026"),
        ("ca", date(2026, 8, 3), "3 d'agost de 2026"),
        ("ca", date(2026, 10, 9), "9 d'octubre de 2026"),
        ("en", date(2026, 12, 26), "26 December 2026"),
    ],
)
def test_a_date_is_told_in_the_language(language: str, day: date, words: str) -> None:
    """L86."""
    assert long_date(day, language) == words
