"""Domains, typed and said."""

import pytest

from bot.understand.domains import read_domain
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gmail punto com", "gmail.com"),
        ("gmail com", "gmail.com"),
        ("ge mail punto com gracias", "gmail.com"),
        ("correo punto u ge erre punto es", "correo.ugr.es"),
        ("hotmail punto efe erre", "hotmail.fr"),
        ("empresa punto ce o eme", "empresa.com"),
        ("talleres merino todo junto punto com", "talleresmerino.com"),
        ("mi guion empresa punto com", "mi-empresa.com"),
        ("mail.empresa-norte.co.uk", "mail.empresa-norte.co.uk"),
        ("gmail.com. Gracias", "gmail.com"),
        ("empresa", "empresa"),
        ("", ""),
    ],
)
def test_a_domain_ends_with_its_last_known_ending(text: str, expected: str) -> None:
    assert ".".join(read_domain(split(text), 0)[1]) == expected
