"""E-mail addresses, typed and said."""

import pytest

from bot.understand.emails import find_emails
from bot.understand.words import split


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ana@gmail.com", "ana@gmail.com"),
        ("ana punto lopez arroba gmail punto com", "ana.lopez@gmail.com"),
        ("mi correo es ana punto lopez arroba gmail punto com", "ana.lopez@gmail.com"),
        ("ana guion bajo lopez arroba gmail punto com", "ana_lopez@gmail.com"),
        ("ana barra baja lopez arroba gmail punto com", "ana_lopez@gmail.com"),
        ("ana guion lopez arroba gmail punto com", "ana-lopez@gmail.com"),
        ("ana subrayado ruiz arroba hotmail punto es", "ana_ruiz@hotmail.es"),
        ("jota eme ruiz arroba gmail punto com", "jmruiz@gmail.com"),
        ("a be ce arroba gmail punto com", "abc@gmail.com"),
        ("ana noventa arroba gmail punto com", "ana90@gmail.com"),
        ("ana arroba ge mail punto com", "ana@gmail.com"),
        ("ana arroba jotmeil punto com", "ana@hotmail.com"),
        ("ana arroba correo punto empresa punto es", "ana@correo.empresa.es"),
        ("ana arroba gmail punto com todo en minúsculas", "ana@gmail.com"),
        ("ana en minusculas arroba gmail punto com", "ana@gmail.com"),
        ("ana arroba mi guion empresa punto es", "ana@mi-empresa.es"),
    ],
)
def test_an_address_is_read_however_it_was_said(text: str, address: str) -> None:
    (placed,) = find_emails(split(text))
    assert (placed.found.value, placed.found.valid) == (address, True)


@pytest.mark.parametrize("text", ["ana arroba gmail", "ana@empresa"])
def test_an_address_without_its_ending_is_told_as_such(text: str) -> None:
    (placed,) = find_emails(split(text))
    assert (placed.found.valid, placed.found.problem) == (False, "dominio")


@pytest.mark.parametrize("text", ["arroba", "una arroba de vino", "hola @", "@", ""])
def test_an_at_sign_alone_is_no_address(text: str) -> None:
    assert [placed for placed in find_emails(split(text)) if placed.found.valid] == []


def test_two_addresses_are_two() -> None:
    found = find_emails(split("de ana@gmail.com a ana@hotmail.com"))
    assert [placed.found.value for placed in found] == ["ana@gmail.com", "ana@hotmail.com"]
