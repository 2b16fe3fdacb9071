"""Spanish numbers in the ways people say them."""

import pytest

from bot.understand.numbers import read_number, value_of
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "readings", "taken"),
    [
        ("siete", ("7",), 1),
        ("dieciséis", ("16",), 1),
        ("cuarenta y ocho", ("48",), 3),
        ("cuarenta ocho", ("48", "408"), 2),
        ("cuarentaiocho", ("48",), 1),
        ("diez y seis", ("16",), 3),
        ("seiscientos doce", ("612", "60012"), 2),
        ("seiscientos 12", ("612", "60012"), 2),
        ("600 12", ("60012", "612"), 2),
        ("30 y 4", ("34",), 3),
        ("30 4", ("304", "34"), 2),
        ("612 345", ("612",), 1),
        ("mil novecientos ochenta", ("1980",), 3),
        ("dos mil cinco", ("2005",), 3),
        ("doce millones trescientos mil dos", ("12300002",), 5),
        ("12 millones 300 mil 2", ("12300002",), 5),
        ("doble tres", ("33",), 2),
        ("triple cero", ("000",), 2),
        ("tres ceros", ("000",), 2),
        ("dos veces el siete", ("77",), 4),
        ("cero ocho", ("0",), 1),
        ("cien", ("100",), 1),
        ("dos mil cien treinta y tres", ("2100",), 3),
        ("tres millones, doscientos mil, uno", ("3200001",), 7),
        ("doce mil, uno", ("12000",), 2),
        ("veinte cero", ("20",), 1),
        ("007", ("007",), 1),
    ],
)
def test_a_number_is_read_with_what_it_can_mean(text: str, readings: tuple[str, ...], taken: int) -> None:
    number = read_number(split(text), 0)
    assert number is not None
    assert (number.readings, number.after) == (readings, taken)


@pytest.mark.parametrize("text", ["hola", "seis y medio", "tres y media", "doble", "millones", "y dos", ""])
def test_other_words_and_halves_are_no_numbers(text: str) -> None:
    assert read_number(split(text), 0) is None


def test_a_value_for_dates_and_times_is_an_amount() -> None:
    assert value_of(split("treinta y uno"), 0) == (31, 3)
    assert value_of(split("hola"), 0) is None
