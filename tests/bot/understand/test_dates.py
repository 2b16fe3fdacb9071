"""Dates, typed and said."""

import pytest

from bot.understand.dates import find_dates
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3/5/1980", "03/05/1980"),
        ("3/5/80", "03/05/1980"),
        ("03.05.1980", "03/05/1980"),
        ("3 / 5 / 1980", "03/05/1980"),
        ("1980-05-03", "03/05/1980"),
        ("tres de mayo de mil novecientos ochenta", "03/05/1980"),
        ("3 de mayo de 1980", "03/05/1980"),
        ("treinta y uno de diciembre de dos mil veinticinco", "31/12/2025"),
        ("tres de mayo del ochenta", "03/05/1980"),
        ("tres de mayo de diecinueve ochenta", "03/05/1980"),
        ("tres del cinco del ochenta", "03/05/1980"),
        ("tres del cinco de mil novecientos ochenta", "03/05/1980"),
        ("28 del 2 del 75", "28/02/1975"),
        ("primero de mayo de 1999", "01/05/1999"),
        ("uno de setiembre del año 2001", "01/09/2001"),
        ("el 12 de marzo", "12/03"),
        ("doce de marzo de dos mil cinco", "12/03/2005"),
        ("el 3 de mayo a las cinco", "03/05"),
    ],
)
def test_a_date_is_given_as_day_month_year(text: str, value: str) -> None:
    (placed,) = find_dates(split(text))
    assert (placed.found.value, placed.found.valid) == (value, True)


@pytest.mark.parametrize("text", ["31/02/1980", "30 de febrero de 1990", "1/13/2000"])
def test_a_day_that_never_was_is_told_as_such(text: str) -> None:
    (placed,) = find_dates(split(text))
    assert (placed.found.valid, placed.found.problem) == (False, "fecha")


@pytest.mark.parametrize(
    "text", ["12-34-56-78", "91.234.56.78", "tres de ellos", "mayo", "el 40 de mayo", "1/2", ""]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert list(find_dates(split(text))) == []


@pytest.mark.parametrize("text", ["03051980", "030580", "tres cinco ochenta", "03 05 1980"])
def test_digits_alone_are_a_date_where_one_was_asked(text: str) -> None:
    (placed,) = find_dates(split(text), "birth_date")
    assert placed.found.value == "03/05/1980"
