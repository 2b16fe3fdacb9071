"""Marks, letters, numbers and asides of an address that is said."""

import pytest

from bot.understand.spelling import units, written
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ana punto ruiz", "ana.ruiz"),
        ("ana guion bajo ruiz", "ana_ruiz"),
        ("ana guion medio ruiz", "ana-ruiz"),
        ("hache de huesca punto ferrer", "h.ferrer"),
        ("yolanda con i griega", "yolanda"),
        ("vanesa con uve y una sola ese", "vanesa"),
        ("helena con hache", "helena"),
        ("marta sanz todo junto y en minúsculas", "martasanz"),
        ("xavi equis a uve i", "xavi"),
        ("doble ele", "ll"),
        ("uve doble", "w"),
        ("luis noventa y nueve", "luis99"),
        ("dani doble cero siete", "dani007"),
        ("pe.ru", "pe.ru"),
        ("", ""),
    ],
)
def test_an_address_is_written_as_it_is_spelt(text: str, expected: str) -> None:
    words = split(text)
    assert written(list(units(words, 0, len(words)))) == expected
